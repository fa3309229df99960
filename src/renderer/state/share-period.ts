import { addDays } from '#shared/day.ts'
import type { ShareDraft, SharePeriod } from '#shared/share-draft.ts'
import type { LastSession } from '#shared/share-offer.ts'
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

/**
 * The days of a period as they are today; null where they are the person's own, or nothing is known of a last time.
 * @param today `YYYY-MM-DD`
 */
export function daysOf(period: SharePeriod, last: LastSession, today: string): Days | null {
  switch (period) {
    case 'own':
      return null
    case 'since-last':
      return last === null ? null : { from: last.from, to: today }
    default:
      return periodUpTo(period, today)
  }
}

type Period = Pick<ShareDraft, 'period' | 'periodChosen' | 'from' | 'to'>

/**
 * The period a share begins with once it is known for whom it is: since the last document they were given, or else eight
 * weeks. A period the person chose stays; only "since last time" cannot, where there was none.
 * @param last what is known of a last time with them
 * @param today `YYYY-MM-DD`
 */
export function periodFor(before: Period, last: LastSession, today: string): Period {
  const { period, periodChosen, from, to } = before
  if (periodChosen && period !== 'since-last') return { period, periodChosen, from, to }
  if (last !== null && (periodChosen || last.by === 'document'))
    return { period: 'since-last', periodChosen, from: last.from, to: today }
  return { period: 'eight-weeks', periodChosen: false, ...periodUpTo('eight-weeks', today) }
}
