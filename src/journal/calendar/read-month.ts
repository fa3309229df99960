import type { EntryRow } from '#shared/entry.ts'
import type { CalendarDay } from '#shared/looking-back.ts'
import { type Mood, moods } from '#shared/mood-groups.ts'
import type { ReadConnection } from '../database/connection.ts'
import { entryRow, rowColumns, type StoredRow } from '../entries/entry-row.ts'

/** The statements behind a month; the bench runs the same on plain SQLite. */
export const daysOfMonth = `
  SELECT day, count(*) AS entries, sum(starred) AS starred FROM entry
  WHERE day >= ? AND day <= ? AND binned_at IS NULL AND sealed = 0
  GROUP BY day ORDER BY day`
export const moodsOfMonth = `
  SELECT DISTINCT day, mood FROM entry JOIN entry_mood ON entry_mood.position = entry.position
  WHERE day >= ? AND day <= ? AND binned_at IS NULL AND sealed = 0`
const rowsOfDay = `
  SELECT ${rowColumns} FROM entry
  WHERE day = ? AND binned_at IS NULL AND sealed = 0 ORDER BY position`

/** The days of a month (`YYYY-MM`) on which something was written, oldest first. */
export function readMonth(connection: ReadConnection, month: string): readonly CalendarDay[] {
  const period = [`${month}-01`, `${month}-31`] as const
  const felt = feltInDays(connection, period)
  return connection
    .read<Omit<CalendarDay, 'moods'>>(daysOfMonth)
    .all(...period)
    .map(({ day, entries, starred }) => ({ day, entries, starred, moods: felt.get(day) ?? [] }))
}

/** What was felt on each day, each feeling once, in the order of the list of feelings. */
function feltInDays(
  connection: ReadConnection,
  period: readonly [string, string],
): ReadonlyMap<string, readonly Mood[]> {
  const felt = new Map<string, Mood[]>()
  for (const { day, mood } of connection.read<{ day: string; mood: Mood }>(moodsOfMonth).all(...period)) {
    const named = felt.get(day)
    if (named === undefined) felt.set(day, [mood])
    else named.push(mood)
  }
  for (const named of felt.values()) named.sort((one, other) => placeOf(one) - placeOf(other))
  return felt
}

const places = new Map(moods.map((mood, at) => [mood, at]))
const placeOf = (mood: Mood) => places.get(mood) ?? 0

/** Everything written on one day, oldest first. */
export function readDay(connection: ReadConnection, day: string): readonly EntryRow[] {
  return connection.read<StoredRow>(rowsOfDay).all(day).map(entryRow)
}
