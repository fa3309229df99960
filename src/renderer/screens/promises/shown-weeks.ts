import { addDays } from '#shared/day.ts'
import { promiseWeeks } from '#shared/limits.ts'
import type { LedgerPromise } from '#shared/promise.ts'
import { mondayOf } from '#shared/week.ts'

// Twelve weeks of a promise are shown at a time. A page of earlier ones is named by the Monday it ends before; the last
// twelve are the page `null`.

/** The page before the one whose first week this is; null when the promise is no older. */
export const pageBefore = (
  { beginsOn }: Pick<LedgerPromise, 'beginsOn'>,
  firstShown: string,
): string | null => (firstShown > mondayOf(beginsOn) ? firstShown : null)

/** The page after one of earlier weeks. */
export function pageAfter({ weeks }: Pick<LedgerPromise, 'weeks'>, page: string): string | null {
  const next = addDays(page, 7 * promiseWeeks)
  return next > (weeks.at(-1)?.week ?? '') ? null : next
}
