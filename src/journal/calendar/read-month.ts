import { isDay } from '#shared/day.ts'
import type { EntryRow } from '#shared/entry.ts'
import type { CalendarDay } from '#shared/looking-back.ts'
import { type Mood, moods } from '#shared/mood-groups.ts'
import type { ReadConnection } from '../database/connection.ts'
import { entryRow, rowColumns, type StoredRow } from '../entries/entry-row.ts'
import { firstPosition, lastPosition, placesPerDay } from '../entries/position.ts'

/**
 * The statements behind a month; the bench runs the same on plain SQLite. Neither looks at an entry, whose page holds
 * its words: the days are all in `entry_by_day`, and feelings are kept by places, which are days already (see
 * [Note: position]).
 */
export const daysOfMonth = `
  SELECT day, count(*) AS entries, sum(starred) AS starred FROM entry
  WHERE day >= ? AND day <= ? AND binned_at IS NULL AND sealed = 0
  GROUP BY day ORDER BY day`
export const moodsOfMonth = `
  SELECT DISTINCT (position - CAST(? AS INTEGER)) / ${placesPerDay} AS daysLater, mood FROM entry_mood
  WHERE position >= ? AND position <= ? AND NOT EXISTS (
    SELECT 1 FROM entry INDEXED BY entry_unlisted
    WHERE entry.position = entry_mood.position AND (binned_at IS NOT NULL OR sealed = 1))`
const rowsOfDay = `
  SELECT ${rowColumns} FROM entry
  WHERE day = ? AND binned_at IS NULL AND sealed = 0 ORDER BY position`

/** The days of a month (`YYYY-MM`) on which something was written, oldest first. */
export function readMonth(connection: ReadConnection, month: string): readonly CalendarDay[] {
  const [from, to] = [`${month}-01`, lastDayOf(month)]
  const felt = feltInDays(connection, from, to)
  return connection
    .read<Omit<CalendarDay, 'moods'>>(daysOfMonth)
    .all(from, to)
    .map(({ day, entries, starred }) => ({
      day,
      entries,
      starred,
      moods: felt[Number(day.slice(8)) - 1] ?? [],
    }))
}

/** What was felt on each day from the first on, each feeling once, in the order of the list of feelings. */
function feltInDays(connection: ReadConnection, from: string, to: string): readonly (readonly Mood[])[] {
  const felt: Mood[][] = []
  const first = firstPosition(from, '00:00')
  const rows = connection
    .read<{ daysLater: number; mood: Mood }>(moodsOfMonth)
    .all(first, first, lastPosition(to))
  for (const { daysLater, mood } of rows) {
    felt[daysLater] ??= []
    felt[daysLater].push(mood)
  }
  for (const named of felt) named?.sort((one, other) => placeOf(one) - placeOf(other))
  return felt
}

/** @param month `YYYY-MM` */
export function lastDayOf(month: string): string {
  return ['31', '30', '29'].map((date) => `${month}-${date}`).find(isDay) ?? `${month}-28`
}

const places = new Map(moods.map((mood, at) => [mood, at]))
const placeOf = (mood: Mood) => places.get(mood) ?? 0

/** Everything written on one day, oldest first. */
export function readDay(connection: ReadConnection, day: string): readonly EntryRow[] {
  return connection.read<StoredRow>(rowsOfDay).all(day).map(entryRow)
}
