import { z } from 'zod'
import { type PromiseWeekState, promiseWeekStates } from './answer-record.ts'
import { isDay } from './day.ts'
import { keptId } from './finding.ts'
import { maxPromiseLine } from './limits.ts'
import { mondayOf } from './week.ts'

const day = z.string().refine(isDay)
export const promiseLine = z.string().max(maxPromiseLine)

/** A Monday: weeks are named by it. */
export const weekDay = day.refine((monday) => mondayOf(monday) === monday)

export const promiseIdeas = ['mine', 'asked', 'together', 'pressed'] as const
/** Whose idea it was. `pressed`: somebody else's, and not gladly agreed to. */
export type PromiseIdea = (typeof promiseIdeas)[number]

/** What a person says of a promise. It has no owner: it is always the person who writes. */
export const promiseWords = z.strictObject({
  what: promiseLine.trim().min(1),
  howOften: promiseLine,
  /** How the other person will notice it, in daily life. */
  seenBy: promiseLine,
  /** "If …, then I will …" */
  ifThen: promiseLine,
  /** The day to look at it again; null for none. */
  reviewOn: day.nullable(),
  idea: z.enum(promiseIdeas),
})
export type PromiseWords = z.infer<typeof promiseWords>

/** What the window sends to have a new promise kept. */
export const newPromise = promiseWords.extend({ id: keptId, beginsOn: day })
export type NewPromise = z.infer<typeof newPromise>

/** Which promise, as it was when it was read. */
export const promiseAsRead = z.strictObject({ id: keptId, baseRevision: z.int().min(1) })

/** How one week went. A blank one was not filled in; it is not a miss. */
export const weekMark = z.strictObject({
  id: keptId,
  week: weekDay,
  /** The person's own day: a week that has not begun cannot be marked. */
  today: day,
  /** Null leaves the week blank again, and its note goes. */
  state: z.enum(promiseWeekStates).nullable(),
  /** What got in the way; left out: it stays as it is. */
  note: promiseLine.optional(),
})
export type WeekMark = z.infer<typeof weekMark>

export interface PromiseWeek {
  /** Its Monday. */
  readonly week: string
  readonly state: PromiseWeekState | null
  readonly note: string
}

/** A promise with its last twelve weeks. */
export interface LedgerPromise extends PromiseWords {
  readonly id: string
  readonly state: 'active' | 'paused' | 'ended'
  readonly beginsOn: string
  readonly endedOn: string | null
  readonly endedWhy: string
  /** The exercise it was written in, if it was. */
  readonly recordId: string | null
  /** The last twelve since it began, oldest first. The last is the present week, or, when it has ended, the week it ended in. */
  readonly weeks: readonly PromiseWeek[]
  /** True when it was missed twice in a row and nothing was decided about that since. */
  readonly missedTwice: boolean
  /** True when the day to look at it again has come. */
  readonly reviewDue: boolean
  /** Counts up by one with every change of its words or its state, not of its weeks. */
  readonly revision: number
  /** Milliseconds since 1970, UTC. */
  readonly createdAt: number
}
