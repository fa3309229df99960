import { wallClockMs } from '#shared/day.ts'
import { Failure } from '#shared/failure.ts'
import type { ReadConnection } from '../database/connection.ts'

/** Places within one millisecond of the wall clock. */
const placesPerMs = 1024
const msPerMinute = 60_000

/**
 * The first place a day and time stands for: milliseconds since 1970 on the person's own wall clock, times 1024.
 * By the local clock and not by UTC, so that the entries of a day stay together on a journey. Whole entries of one
 * minute follow each other in the order they were made.
 *
 * Exact from the year 1691 to 2248; throws Failure `bad-input` outside.
 */
export function firstPosition(day: string, time: string): number {
  const position = wallClockMs(day, time) * placesPerMs
  if (!Number.isSafeInteger(position)) throw new Failure('bad-input')
  return position
}

/** The first free place after all entries of the same minute, binned and sealed ones included. */
export function freePosition(connection: ReadConnection, day: string, time: string): number {
  const first = firstPosition(day, time)
  const row = connection
    .read<{ last: number | null }>(
      'SELECT max(position) AS last FROM entry WHERE position >= ? AND position < ?',
    )
    .get(first, first + msPerMinute * placesPerMs)
  return row === undefined || row.last === null ? first : row.last + 1
}
