import { z } from 'zod'
import { isDay, timePattern } from './day.ts'
import { entryId } from './entry.ts'
import { exerciseId, seriesName } from './exercise.ts'
import { maxAnswerLength, maxAnswers, maxListItems } from './limits.ts'
import { roles } from './private-settings.ts'

// A record of an exercise that was done or is being done, as the answer record, version 1, of
// `resources/exercises/schema/answer-record-1.schema.json` says it. It is read without its exercise.

const day = z.string().refine(isDay)
const words = z.string().max(maxAnswerLength)
const line = z.string().max(600)
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/)

/** What became of a step. `not-kept`: answered, and by the person's or the exercise's wish nowhere on the disk. */
export const answerStates = ['answered', 'skipped', 'not-shown', 'not-kept', 'read'] as const
export type AnswerState = (typeof answerStates)[number]

/** A date as a person knows it: a day, or only its month or year. */
const roughDate = z.union([day, z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)])

/** What a person means to do, as written in an exercise; the ledger of promises has the rest. */
export const writtenPromise = z.strictObject({
  /** The promise in the ledger. */
  id: entryId,
  what: line,
  howOften: line,
  seenBy: line,
})
export type WrittenPromise = z.infer<typeof writtenPromise>

export const promiseWeekStates = ['kept', 'partly', 'missed', 'not-due'] as const
export type PromiseWeekState = (typeof promiseWeekStates)[number]

/** How own promises went in one week, with their words at that time. */
export const reviewedPromise = z.strictObject({
  id: entryId,
  what: line,
  week: day,
  state: z.enum(promiseWeekStates),
})

export const feelingsAnswer = z.strictObject({
  words: z.array(z.string().min(1).max(60)).max(maxListItems),
  /** 0 to 10; null when it was not said. */
  strength: z.int().min(0).max(10).nullable(),
})

export const letterAnswer = z.strictObject({ text: words, present: z.array(key).max(12) })

/** The answer to a step of each type; types that give none are left out. */
export const answerValues = {
  'short-text': words,
  'long-text': words,
  scale: z.int().min(0).max(10),
  'single-choice': key,
  'multi-choice': z.array(key).max(16),
  checklist: z.array(key).max(16),
  date: roughDate,
  time: z.string().regex(timePattern),
  list: z.array(line).max(maxListItems),
  person: z.array(z.string().max(60)).max(maxListItems),
  feelings: feelingsAnswer,
  commitment: z.array(writtenPromise).max(maxListItems),
  'commitment-review': z.array(reviewedPromise).max(200),
  letter: letterAnswer,
} as const
export type AnswerValues = { [Type in keyof typeof answerValues]: z.infer<(typeof answerValues)[Type]> }

const anyValue = z.union([
  words,
  z.int().min(0).max(10),
  z.array(line).max(maxListItems),
  feelingsAnswer,
  letterAnswer,
  z.array(writtenPromise).max(maxListItems),
  z.array(reviewedPromise).max(200),
])

export const answer = z.strictObject({
  key,
  type: z.enum(['info', ...(Object.keys(answerValues) as (keyof typeof answerValues)[])]),
  /** Exactly as it was shown: in that language, with the name filled in. */
  prompt: z.string().min(1).max(5000),
  state: z.enum(answerStates),
  /** Only when `answered`. */
  value: anyValue.optional(),
  options: z
    .array(z.strictObject({ id: key, text: z.string().max(1200), core: z.boolean().optional() }))
    .max(16)
    .optional(),
  low: z.string().max(1200).optional(),
  high: z.string().max(1200).optional(),
  series: seriesName.optional(),
  private: z.boolean().optional(),
  /** When the person changed it after finishing: an instant as ISO 8601 in UTC. */
  edited: z.string().max(40).optional(),
})
export type Answer = z.infer<typeof answer>

export const recordStatuses = ['draft', 'finished', 'left'] as const

export const answerRecord = z.strictObject({
  record: z.literal(1),
  id: entryId,
  exercise: z.strictObject({
    id: exerciseId,
    version: z.int().min(1),
    title: z.string().min(1).max(320),
    author: z.string().max(240),
    hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  }),
  role: z.enum(roles),
  lang: z.string().max(35),
  partner: z.string().max(60).optional(),
  /** Local day and time, `YYYY-MM-DDTHH:MM`. */
  started: z.string().max(40),
  finished: z.string().max(40).optional(),
  status: z.enum(recordStatuses),
  answers: z.array(answer).max(maxAnswers),
})
export type AnswerRecord = z.infer<typeof answerRecord>
