import { addDays, isDay } from '#shared/day.ts'

// Arithmetic with days of the Gregorian calendar, as `YYYY-MM-DD`, and months, as `YYYY-MM`. No zones: a journal's day has none.

const utc = (day: string) => new Date(`${day}T00:00:00Z`)

/** The weekday of a day: 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return utc(day).getUTCDay() || 7
}

/** The month a day lies in. */
export const monthOf = (day: string): string => day.slice(0, 7)

/** The last day of a month, as a number. */
function lengthOf(month: string): number {
  return new Date(utc(`${month}-01`).setUTCMonth(Number(month.slice(5)), 0)).getUTCDate()
}

/** Every day of a month, first to last. */
export function daysOf(month: string): readonly string[] {
  return Array.from({ length: lengthOf(month) }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
}

/**
 * The weeks of a month, each of seven days; null stands where a day of the week belongs to another month.
 * @param firstWeekday 1 for Monday to 7 for Sunday
 */
export function weeksOf(month: string, firstWeekday: number): readonly (readonly (string | null)[])[] {
  const before = (weekdayOf(`${month}-01`) - firstWeekday + 7) % 7
  const cells = [...Array.from({ length: before }, () => null), ...daysOf(month)]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_cell, at) => cells[week * 7 + at] ?? null),
  )
}

/** The months of a year, first to last. @param year `YYYY` */
export function monthsOf(year: string): readonly string[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
}

/** So many days on or back; the day itself where the calendar ends. */
export function daysOn(day: string, days: number): string {
  const there = addDays(day, days)
  return isDay(there) ? there : day
}

/** The same day so many months on or back, or the last of a month that is too short for it; the day itself where the calendar ends. */
export function monthsOn(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const there = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((((count % 12) + 12) % 12) + 1).padStart(2, '0')}`
  if (!isDay(`${there}-01`)) return day
  return `${there}-${String(Math.min(date, lengthOf(there))).padStart(2, '0')}`
}

/**
 * Where a key leads in a grid of days; null for any other key.
 * Arrows go by days and weeks, Home and End to the ends of the week, Page Up and Page Down by months, with Shift by years.
 */
export function dayAfterKey(
  press: { readonly key: string; readonly shiftKey: boolean },
  day: string,
  firstWeekday: number,
): string | null {
  const intoWeek = (weekdayOf(day) - firstWeekday + 7) % 7
  switch (press.key) {
    case 'ArrowLeft':
      return daysOn(day, -1)
    case 'ArrowRight':
      return daysOn(day, 1)
    case 'ArrowUp':
      return daysOn(day, -7)
    case 'ArrowDown':
      return daysOn(day, 7)
    case 'Home':
      return daysOn(day, -intoWeek)
    case 'End':
      return daysOn(day, 6 - intoWeek)
    case 'PageUp':
      return monthsOn(day, press.shiftKey ? -12 : -1)
    case 'PageDown':
      return monthsOn(day, press.shiftKey ? 12 : 1)
    default:
      return null
  }
}
