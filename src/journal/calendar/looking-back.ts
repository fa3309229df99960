import { addDays, isDay } from '#shared/day.ts'
import type { EntryRow } from '#shared/entry.ts'
import type { YearsAgo } from '#shared/looking-back.ts'
import type { PrivateSettings } from '#shared/private-settings.ts'
import type { ReadConnection } from '../database/connection.ts'
import { entryRow, rowColumns, type StoredRow } from '../entries/entry-row.ts'
import { dayAt, firstOfDay, firstPosition } from '../entries/position.ts'

type HiddenPeriods = PrivateSettings['hiddenPeriods']

/**
 * The statements behind "on this day"; the bench runs the same on plain SQLite. The first is answered by an index of
 * its own, so that only the entries that are shown are read: a page of the journal for nearly each of them.
 */
export const placesOfDayOfYear = `
  SELECT position FROM entry
  WHERE substr(day, 6) = ? AND position < ? AND binned_at IS NULL AND sealed = 0
  ORDER BY position DESC`
export const rowsAtPlaces = `
  SELECT ${rowColumns} FROM entry
  WHERE position IN (SELECT value FROM json_each(?)) ORDER BY position DESC`
/** By `entry_by_day`, without a look at the entries. */
export const placesBetween = `
  SELECT position FROM entry
  WHERE day >= ? AND day <= ? AND binned_at IS NULL AND sealed = 0 ORDER BY day, position`

/** How many entries of one earlier day are shown; the calendar shows all. */
const shownOfDay = 3
/** How many days before and after the same day last year make that week. */
const eitherSide = 3

/**
 * Earlier years' entries of this day of the year, nearest year first, newest first within a year, the newest three of
 * each day. What was written on a 29 February is shown on 28 February in the years that have no 29th.
 */
export function onThisDay(
  connection: ReadConnection,
  today: string,
  hidden: HiddenPeriods,
): readonly YearsAgo[] {
  const year = Number(today.slice(0, 4))
  const before = firstPosition(`${today.slice(0, 4)}-01-01`, '00:00')
  const days = daysOfYear(today)
    .flatMap((monthAndDay) => byDay(connection.read<Place>(placesOfDayOfYear).all(monthAndDay, before)))
    .filter(({ day }) => !isHidden(day, hidden))
    .sort((one, other) => (one.day < other.day ? 1 : -1))
  const shown = days.flatMap(({ places }) => places.slice(0, shownOfDay))
  const rows = connection.read<StoredRow>(rowsAtPlaces).all(JSON.stringify(shown)).map(entryRow)
  const rowsOfDay = Map.groupBy(rows, ({ day }) => day)
  return days.map(({ day, places }) => ({
    years: year - Number(day.slice(0, 4)),
    day,
    rows: rowsOfDay.get(day) ?? [],
    more: Math.max(0, places.length - shownOfDay),
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
  const places = connection
    .read<Place>(placesBetween)
    .all(addDays(lastYear, -eitherSide), addDays(lastYear, eitherSide))
    .filter(({ position }) => !isHidden(dayAt(position), hidden))
  const chosen = places[Math.floor(chance * places.length)]
  if (chosen === undefined) return null
  const [row] = connection.read<StoredRow>(rowsAtPlaces).all(JSON.stringify([chosen.position]))
  return row === undefined ? null : entryRow(row)
}

interface Place {
  readonly position: number
}

/** Places by their days, in the order they come; newest first, so that a day is over where a place lies before it. */
function byDay(places: readonly Place[]): readonly { readonly day: string; readonly places: number[] }[] {
  const days: { day: string; from: number; places: number[] }[] = []
  for (const { position } of places) {
    const last = days.at(-1)
    if (last !== undefined && position >= last.from) {
      last.places.push(position)
      continue
    }
    days.push({ day: dayAt(position), from: firstOfDay(position), places: [position] })
  }
  return days
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
