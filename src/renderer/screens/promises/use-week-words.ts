import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { LedgerPromise } from '#shared/promise.ts'
import { weekCounts } from './week-counts.ts'

/** "Kept in 9 of 12 weeks, missed 1, not due 2": what the shapes say, in words. */
export function useWeekWords(): (promise: LedgerPromise, today: string) => string {
  const { t } = useLingui()
  return (promise, today) => {
    const counts = weekCounts(promise, today)
    const { weeks, kept, partly, missed, blank, 'not-due': notDue } = counts
    const open = t`This week is open.`
    if (weeks === 0) return open
    if (blank === weeks) return t`Nothing was said of these weeks yet.`
    const parts = [
      t`Kept in ${kept} of ${plural(weeks, { one: '# week', other: '# weeks' })}`,
      ...(partly > 0 ? [t`partly ${partly}`] : []),
      ...(missed > 0 ? [t`missed ${missed}`] : []),
      ...(notDue > 0 ? [t`not due ${notDue}`] : []),
      ...(blank > 0 ? [t`left blank ${blank}`] : []),
    ]
    const sentence = t`${parts.join(', ')}.`
    return counts.open ? `${sentence} ${open}` : sentence
  }
}
