import type { PromiseWeekState } from '#shared/answer-record.ts'
import type { LedgerPromise } from '#shared/promise.ts'
import { mondayOf } from '#shared/week.ts'

/** How many of the weeks that are shown went how. */
export interface WeekCounts extends Record<PromiseWeekState | 'blank', number> {
  /** The weeks that are counted: not the present one while nothing was said of it. */
  readonly weeks: number
  /** Whether the present week is still open. */
  readonly open: boolean
}

/** @param today the person's own day */
export function weekCounts(
  { weeks, state }: Pick<LedgerPromise, 'weeks' | 'state'>,
  today: string,
): WeekCounts {
  const present = weeks.at(-1)
  const open =
    state !== 'ended' && present !== undefined && present.week === mondayOf(today) && present.state === null
  const counted = open ? weeks.slice(0, -1) : weeks
  const count = (wanted: PromiseWeekState | null) => counted.filter((week) => week.state === wanted).length
  return {
    weeks: counted.length,
    open,
    kept: count('kept'),
    partly: count('partly'),
    missed: count('missed'),
    'not-due': count('not-due'),
    blank: count(null),
  }
}
