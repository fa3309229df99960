import type { EntryRow } from '#shared/entry.ts'
import type { CalendarDay } from '#shared/looking-back.ts'
import { moods } from '#shared/mood-groups.ts'
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
  const felt = Map.groupBy(
    connection.read<{ day: string; mood: string }>(moodsOfMonth).all(...period),
    ({ day }) => day,
  )
  return connection
    .read<Omit<CalendarDay, 'moods'>>(daysOfMonth)
    .all(...period)
    .map((row) => {
      const named = new Set(felt.get(row.day)?.map(({ mood }) => mood))
      return { ...row, moods: moods.filter((mood) => named.has(mood)) }
    })
}

/** Everything written on one day, oldest first. */
export function readDay(connection: ReadConnection, day: string): readonly EntryRow[] {
  return connection.read<StoredRow>(rowsOfDay).all(day).map(entryRow)
}
