import { addDays } from '#shared/day.ts'

/** First and last day, both included, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** The whole calendar month of a day. */
export function monthOf(day: string): Period {
  const month = day.slice(0, 7)
  // The 28th and four days is in the next month, whatever month it is.
  const next = addDays(`${month}-28`, 4).slice(0, 7)
  return { from: `${month}-01`, to: addDays(`${next}-01`, -1) }
}

/** The calendar month before the one of a day. */
export const monthBefore = (day: string): Period => monthOf(addDays(`${day.slice(0, 7)}-01`, -1))

/** The whole calendar year of a day. */
export const yearOf = (day: string): Period => ({
  from: `${day.slice(0, 4)}-01-01`,
  to: `${day.slice(0, 4)}-12-31`,
})

export const isSamePeriod = (one: Partial<Period>, other: Partial<Period>): boolean =>
  one.from === other.from && one.to === other.to
