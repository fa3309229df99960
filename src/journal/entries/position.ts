import { addDays, wallClockMs } from '#shared/day.ts'
import { Failure } from '#shared/failure.ts'
import type { ReadConnection } from '../database/connection.ts'

/**
 * [Note: position] An entry's row key is its place in the time order of the journal, so that "newest first" is the
 * order of the table and of the search index, and nothing need be sorted. It counts minutes of the person's own
 * wall clock (not of UTC, so that the entries of a day stay together on a journey), with 16 places to a minute.
 *
 * Small numbers matter: the index stores for every word the distance from one entry to the next. Milliseconds with
 * 1024 places each, the first design, made it a third larger (45.5 MB instead of 33.6 at 10,000 entries).
 */
const placesPerMinute = 16
const msPerMinute = 60_000
/** Places of a day. */
export const placesPerDay = 24 * 60 * placesPerMinute

/** The first place a day and time stands for. Exact for every day of the calendar, years 1 to 9999. */
export function firstPosition(day: string, time: string): number {
  const position = (wallClockMs(day, time) / msPerMinute) * placesPerMinute
  if (!Number.isSafeInteger(position)) throw new Failure('bad-input')
  return position
}

const lastOfMinute = 'SELECT max(position) AS place FROM entry WHERE position >= ? AND position < ?'
const gapAfter = `
  SELECT position + 1 AS place FROM entry AS here
  WHERE position >= ? AND position + 1 < ?
    AND NOT EXISTS (SELECT 1 FROM entry WHERE position = here.position + 1)
  ORDER BY position LIMIT 1`
const gapBefore = `
  SELECT position - 1 AS place FROM entry AS here
  WHERE position < ? AND position > ?
    AND NOT EXISTS (SELECT 1 FROM entry WHERE position = here.position - 1)
  ORDER BY position DESC LIMIT 1`

/**
 * The first free place after all entries of the same minute, binned and sealed ones included. When a minute is
 * full (an import may give a whole day one time), the nearest free place of the same day: days never mix.
 *
 * Throws Failure `bad-input` for a day that does not exist or that holds 23,040 entries.
 */
export function freePosition(connection: ReadConnection, day: string, time: string): number {
  const first = firstPosition(day, time)
  const next = first + placesPerMinute
  const last = connection.read<{ place: number | null }>(lastOfMinute).get(first, next)?.place ?? first - 1
  if (last + 1 < next) return last + 1
  const dayStart = firstPosition(day, '00:00')
  const dayEnd = firstPosition(addDays(day, 1), '00:00')
  const gap =
    connection.read<{ place: number }>(gapAfter).get(last, dayEnd) ??
    connection.read<{ place: number }>(gapBefore).get(next, dayStart)
  if (gap === undefined) throw new Failure('bad-input')
  return gap.place
}

/** The first place of the day a place belongs to. */
export function firstOfDay(position: number): number {
  return Math.floor(position / placesPerDay) * placesPerDay
}

/** The day a place belongs to. */
export function dayAt(position: number): string {
  return new Date(firstOfDay(position) * (msPerMinute / placesPerMinute)).toISOString().slice(0, 10)
}

/** The last place of a day. */
export function lastPosition(day: string): number {
  return firstPosition(day, '23:59') + placesPerMinute - 1
}
