import { wallClockMs } from '#shared/day.ts'
import { type DateStyle, ordered } from '../document-dates.ts'

/** A day without its year, for tables and marks: "9 Jan", "01-09". */
export function shortDay(day: string, style: DateStyle): string {
  if (style.dateForm === 'year-month-day') return day.slice(5)
  const format = new Intl.DateTimeFormat(ordered(style), { timeZone: 'UTC', day: 'numeric', month: 'short' })
  return format.format(wallClockMs(day, '00:00'))
}
