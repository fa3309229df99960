import type { PromiseWeek } from '#shared/promise.ts'

/**
 * Whether a promise was missed twice in a row, as far as that was not decided about already. Weeks in which it was not
 * due are passed over. A blank week is not known to be a miss, so it ends the row; only the present one may still be open.
 * @param weeks oldest first; the last is the present week
 * @param leftAsItIs the last missed week that was decided about; null for none
 */
export function missedTwice(weeks: readonly PromiseWeek[], leftAsItIs: string | null): boolean {
  const due = weeks.filter(({ state }) => state !== 'not-due')
  const present = weeks.at(-1)
  const known = due.at(-1) === present && present?.state === null ? due.slice(0, -1) : due
  const latest = known.slice(-2)
  return (
    latest.length === 2 &&
    latest.every(({ state, week }) => state === 'missed' && (leftAsItIs === null || week > leftAsItIs))
  )
}
