import { addDays } from '#shared/day.ts'
import type { SharePeriod } from '#shared/share-draft.ts'
import { mondayOf } from '#shared/week.ts'

/** First and last day of a share, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

const weeks = { 'four-weeks': 4, 'eight-weeks': 8 } as const

/** So many weeks up to today: the one that goes on now is the last of them. @param today `YYYY-MM-DD` */
export function periodUpTo(period: Extract<SharePeriod, 'four-weeks' | 'eight-weeks'>, today: string): Days {
  return { from: addDays(mondayOf(today), -7 * (weeks[period] - 1)), to: today }
}
