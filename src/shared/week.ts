import { addDays, wallClockMs } from './day.ts'

// Weeks begin on Monday everywhere, as ISO 8601 has them: a week is named by the day of its Monday. They are counted in
// days of the calendar, so that no change of the clock and no zone makes one shorter. No zod: a window may import this.

/** The Monday of the week a day is in. Throws a RangeError for what is no day. */
export function mondayOf(day: string): string {
  const weekday = new Date(wallClockMs(day, '00:00')).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** The Sunday on which a week, named by its Monday, ends. */
export const sundayOf = (week: string): string => addDays(week, 6)

/** Whole weeks from one Monday to another; negative when the other is earlier. */
export function weeksBetween(week: string, other: string): number {
  return (wallClockMs(other, '00:00') - wallClockMs(week, '00:00')) / (7 * 86_400_000)
}

/** The Mondays of `count` weeks, oldest first, of which the last is the week a day is in. */
export function weeksUpTo(day: string, count: number): readonly string[] {
  const last = mondayOf(day)
  return Array.from({ length: count }, (_, at) => addDays(last, 7 * (at + 1 - count)))
}
