import { addDays, isDay } from '#shared/day.ts'
import type { EntryRow } from '#shared/entry.ts'
import type { YearsAgo } from '#shared/looking-back.ts'
import type { PrivateSettings } from '#shared/private-settings.ts'
import type { ReadConnection } from '../database/connection.ts'
import { entryRow, rowColumns, type StoredRow } from '../entries/entry-row.ts'
import { firstPosition } from '../entries/position.ts'

type HiddenPeriods = PrivateSettings['hiddenPeriods']

/** The statement behind "on this day"; the bench runs the same on plain SQLite. */
export const sameDayOfYear = `
  SELECT ${rowColumns} FROM entry
  WHERE substr(day, 6) = ? AND position < ? AND binned_at IS NULL AND sealed = 0
  ORDER BY position DESC`
const between = `
  SELECT ${rowColumns} FROM entry
  WHERE day >= ? AND day <= ? AND binned_at IS NULL AND sealed = 0 ORDER BY position`

/** How many days before and after the same day last year make that week. */
const eitherSide = 3

/**
 * Earlier years' entries of this day of the year, nearest year first, newest first within a year. What was written on
 * a 29 February is shown on 28 February in the years that have no 29th.
 */
export function onThisDay(
  connection: ReadConnection,
  today: string,
  hidden: HiddenPeriods,
): readonly YearsAgo[] {
  const year = Number(today.slice(0, 4))
  const before = firstPosition(`${today.slice(0, 4)}-01-01`, '00:00')
  const rows = daysOfYear(today)
    .flatMap((monthAndDay) => connection.read<StoredRow>(sameDayOfYear).all(monthAndDay, before))
    .filter((row) => !isHidden(row.day, hidden))
    .sort((a, b) => b.position - a.position)
    .map(entryRow)
  return [...Map.groupBy(rows, ({ day }) => year - Number(day.slice(0, 4)))].map(([years, rowsOfYear]) => ({
    years,
    rows: rowsOfYear,
  }))
}

/**
 * One entry from the seven days around this day last year, or null when there is none to show.
 * @param chance from 0 to just below 1
 */
export function thisWeekLastYear(
  connection: ReadConnection,
  today: string,
  hidden: HiddenPeriods,
  chance: number,
): EntryRow | null {
  const lastYear = sameDayLastYear(today)
  if (lastYear === null) return null
  const period = [addDays(lastYear, -eitherSide), addDays(lastYear, eitherSide)] as const
  const rows = connection
    .read<StoredRow>(between)
    .all(...period)
    .filter((row) => !isHidden(row.day, hidden))
  const row = rows[Math.floor(chance * rows.length)]
  return row === undefined ? null : entryRow(row)
}

function daysOfYear(today: string): readonly string[] {
  const monthAndDay = today.slice(5)
  const leapless = monthAndDay === '02-28' && !isDay(`${today.slice(0, 4)}-02-29`)
  return leapless ? ['02-28', '02-29'] : [monthAndDay]
}

function sameDayLastYear(today: string): string | null {
  const year = String(Number(today.slice(0, 4)) - 1).padStart(4, '0')
  const day = `${year}${today.slice(4)}`
  if (isDay(day)) return day
  return isDay(`${year}-02-28`) ? `${year}-02-28` : null
}

function isHidden(day: string, periods: HiddenPeriods): boolean {
  return periods.some(({ from, to }) => from <= day && day <= to)
}
