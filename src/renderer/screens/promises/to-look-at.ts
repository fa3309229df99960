import { addDays } from '#shared/day.ts'
import type { LedgerPromise } from '#shared/promise.ts'
import { mondayOf } from '#shared/week.ts'

/** Days of a week, from its Monday, after which one may look back on it: from Friday on. */
const nearlyOver = 4

/** The week to say something of: from Friday on the present one, before that the one that is over. Named by its Monday. */
export const weekToLookAt = (today: string): string => mondayOf(addDays(today, -nearlyOver))

/**
 * The promises there is something to say of: the day to look at one again has come, it was missed twice in a row, or the
 * week to look at is blank.
 */
export function promisesToLookAt(
  promises: readonly LedgerPromise[],
  today: string,
): readonly LedgerPromise[] {
  const week = weekToLookAt(today)
  return promises.filter(
    ({ state, reviewDue, missedTwice, weeks }) =>
      state === 'active' &&
      (reviewDue || missedTwice || weeks.some((one) => one.week === week && one.state === null)),
  )
}
