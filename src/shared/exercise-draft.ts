import { z } from 'zod'
import { type AnswerRecord, answer, recordStatuses } from './answer-record.ts'
import { isDay, timePattern } from './day.ts'
import { entryId } from './entry.ts'
import { type Exercise, type ExerciseSummary, exerciseId } from './exercise.ts'
import type { Caution, Fault, FaultyFile } from './exercise-fault.ts'
import { maxAnswers, maxExerciseBytes } from './limits.ts'
import { type Role, roles } from './private-settings.ts'

const day = z.string().refine(isDay)
const time = z.string().regex(timePattern)
const key = answer.shape.key

/**
 * What the window says of one step; everything else of an answer is put to it from the file. What is `not-kept` carries
 * no value: the words are in the window's memory alone.
 */
export const givenAnswer = answer.pick({ key: true, state: true, value: true })
export type GivenAnswer = z.infer<typeof givenAnswer>

const given = z.array(givenAnswer).max(maxAnswers)

/** `id` is made by the window, as for an entry. `role` is one of the exercise's. */
export const exerciseBeginning = z.strictObject({
  id: entryId,
  exercise: exerciseId,
  role: z.enum(roles),
  day,
  time,
})
export type ExerciseBeginning = z.infer<typeof exerciseBeginning>

/** A draft as the window has it now: every step that was given anything, in any order. */
export const draftSave = z.strictObject({
  id: entryId,
  baseRevision: z.int().min(1),
  /** The step it stands at; null for none. */
  place: key.nullable(),
  answers: given,
})
export type DraftSave = z.infer<typeof draftSave>

/** `left`: stopped before the end, and kept as far as it is. */
export const exerciseEnd = z.strictObject({
  id: entryId,
  baseRevision: z.int().min(1),
  answers: given,
  status: z.enum(recordStatuses).exclude(['draft']),
  day,
  time,
  zone: z.string().min(1).max(64),
})
export type ExerciseEnd = z.infer<typeof exerciseEnd>

/** Null takes the answer away and leaves its question. */
export const answerEdit = z.strictObject({
  id: entryId,
  baseRevision: z.int().min(1),
  key,
  value: answer.shape.value.unwrap().nullable(),
})
export type AnswerEdit = z.infer<typeof answerEdit>

/** An exercise in the language of the app, as far as it is translated; its `lang` says so. */
export interface ShownExercise extends Exercise {
  /** Whether somebody beside the translator has looked at the translation; null where nothing is translated. */
  readonly reviewed: boolean | null
}

/** An exercise that is being done. */
export interface ExerciseDraft {
  /** With the answers so far. */
  readonly record: AnswerRecord
  /** The file it was begun with and ends on, in the language of the app. */
  readonly exercise: Exercise
  readonly place: string | null
  readonly revision: number
  readonly given: readonly GivenAnswer[]
  /** The exercise with which one may start afresh: a newer version of this one, or one that replaces it. Null for none. */
  readonly newer: string | null
}

export interface DraftRow {
  readonly id: string
  readonly exercise: string
  readonly title: string
  /** The day it was begun. */
  readonly day: string
  readonly place: string | null
  /** Milliseconds since 1970, UTC. */
  readonly changedAt: number
}

/** A record that is finished or was left. */
export interface KeptRecord {
  readonly record: AnswerRecord
  readonly revision: number
  /** The entry by which it is found, of the same id; null only if that was lost by damage. */
  readonly entryId: string | null
  /** In no list and no search, and never shared by itself. */
  readonly sealed: boolean
}

export interface RecordRow {
  readonly id: string
  readonly exercise: string
  readonly title: string
  readonly version: number
  readonly role: Role
  readonly status: 'finished' | 'left'
  /** The day it was finished or left. */
  readonly day: string
  readonly time: string
  readonly sealed: boolean
}

/** A file that is no exercise, and exactly why. */
export interface FaultyExercise {
  readonly file: string
  readonly faults: readonly Fault[]
}

export interface ExerciseLibrary {
  readonly exercises: readonly ExerciseSummary[]
  /** Files that are no exercise, or no translation of one. */
  readonly faulty: readonly (FaultyExercise | FaultyFile)[]
  /** Changed last first. */
  readonly drafts: readonly DraftRow[]
  /** Whether exercises for two are set aside, as after a safety page. */
  readonly jointSetAside: boolean
}

/** A file somebody made, as it is on the disk. One that is a little too large is still named as such. */
export const exerciseBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 10 * maxExerciseBytes)

export const addedExercise = z.strictObject({
  bytes: exerciseBytes,
  /** The person's answer to whether it may add to the app's own series. */
  mayAddToSeries: z.boolean(),
})
export type AddedExercise = z.infer<typeof addedExercise>

/** An exercise that was added earlier. */
export interface ExerciseHere extends Pick<Exercise, 'id' | 'version' | 'title'> {
  readonly author: string
  /** Whether it is the very same file. */
  readonly same: boolean
}

/** What a file holds and what to ask before it is added, or exactly why it is no exercise. */
export type CheckedFile =
  | {
      readonly ok: true
      readonly exercise: Exercise
      readonly cautions: readonly Caution[]
      /** Series of the app it wants to add to. */
      readonly appSeries: readonly string[]
      /** What is in the library already and would give way to it: itself, or what it replaces. */
      readonly here: readonly ExerciseHere[]
    }
  | { readonly ok: false; readonly faults: readonly Fault[] }
