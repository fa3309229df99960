import { addDays, wallClockMs } from './day.ts'
import type { PrivateSettings } from './private-settings.ts'

// When the weekly check-in is offered. No zod: a window may import this.

export const weeklyCheckIn = 'weekly-check-in'

/**
 * - `as-last`: on the weekday of the last one; nothing is offered to whoever never did one
 * - `none`: never
 * - 1 for Monday to 7 for Sunday
 */
export type CheckInDay = PrivateSettings['checkInDay']

/** The reminder stays for the day itself and the two after it. */
const daysShown = 3
/** One done so many days before the day, or less, was this week’s. */
const daysEarly = 3

export interface CheckIns {
  readonly day: CheckInDay
  /** The day of the last one, `YYYY-MM-DD`; null when there was none. */
  readonly last: string | null
  /** The day whose reminder was sent away; null for none. */
  readonly sentAway: string | null
}

/**
 * The day whose check-in may be offered now: the person's own weekday, today or up to two days ago, unless it was done
 * or sent away. Null for none. Weeks that were left out are not brought up again.
 * @param today the person's own day, `YYYY-MM-DD`
 */
export function checkInDue({ day, last, sentAway }: CheckIns, today: string): string | null {
  if (day === 'none' || (day === 'as-last' && last === null)) return null
  const weekday = typeof day === 'number' ? day : weekdayOf(last ?? today)
  const daysAgo = (weekdayOf(today) - weekday + 7) % 7
  const due = addDays(today, -daysAgo)
  if (daysAgo >= daysShown || (sentAway !== null && sentAway >= due)) return null
  return last !== null && last >= addDays(due, -daysEarly) ? null : due
}

/** 1 for Monday to 7 for Sunday. */
function weekdayOf(day: string): number {
  return new Date(wallClockMs(day, '00:00')).getUTCDay() || 7
}
