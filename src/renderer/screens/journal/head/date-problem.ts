import { isDay, timePattern } from '#shared/day.ts'

/** What is in a field for a day or a time: its value, and whether something was typed that is none. */
export interface TypedPart {
  readonly value: string
  readonly unreadable: boolean
}

export type DateProblem = 'no-day' | 'no-such-day' | 'no-time'

/** What is not right with a day and a time as typed; null when an entry can be put there. */
export function dateProblem(day: TypedPart, time: TypedPart): DateProblem | null {
  if (day.unreadable) return 'no-such-day'
  if (day.value === '') return 'no-day'
  if (!isDay(day.value)) return 'no-such-day'
  return timePattern.test(time.value) ? null : 'no-time'
}
