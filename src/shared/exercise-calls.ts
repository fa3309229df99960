import { z } from 'zod'
import { byJournal, byMain } from './call.ts'
import { entryId } from './entry.ts'
import { exerciseId } from './exercise.ts'
import {
  addedExercise,
  answerEdit,
  type CheckedFile,
  draftSave,
  type ExerciseDraft,
  type ExerciseLibrary,
  exerciseBeginning,
  exerciseBytes,
  exerciseEnd,
  type KeptRecord,
  type RecordRow,
  type ShownExercise,
} from './exercise-draft.ts'

const nothing = z.undefined()

/** The exercises there are, doing them, and what was answered. */
export const exerciseCalls = {
  /** Every exercise without its steps, what was begun, and files that are no exercise with the reasons. */
  list: byJournal<ExerciseLibrary>()(nothing),
  read: byJournal<ShownExercise>()(z.strictObject({ id: exerciseId })),
  begin: byJournal<ExerciseDraft>()(exerciseBeginning),
  openDraft: byJournal<ExerciseDraft>()(z.strictObject({ id: entryId })),
  /** Answers only after the commit is on the disk. */
  saveDraft: byJournal<{ readonly revision: number }>()(draftSave),
  /** Makes a record and its entry of a draft. */
  finish: byJournal<KeptRecord>()(exerciseEnd),
  discardDraft: byJournal<null>()(z.strictObject({ id: entryId })),
  /** Newest first. Sealed ones only of the exercise that is asked about. */
  records: byJournal<readonly RecordRow[]>()(z.strictObject({ exercise: exerciseId.nullable() })),
  readRecord: byJournal<KeptRecord>()(z.strictObject({ id: entryId })),
  editAnswer: byJournal<KeptRecord>()(answerEdit),
  /** Brings a letter that was put away until a day back among the entries before it. */
  takeOut: byJournal<null>()(z.strictObject({ id: entryId })),
  /** Asks the person for a file somebody made; null when they chose none. The window learns no path. */
  chooseFile: byMain<{ readonly bytes: Uint8Array<ArrayBuffer> } | null>()(nothing),
  /** Looks at a file somebody made, and changes nothing. */
  look: byJournal<CheckedFile>()(z.strictObject({ bytes: exerciseBytes })),
  /** Adds it to the library; one that is no exercise is refused with the same answer. */
  add: byJournal<CheckedFile>()(addedExercise),
  /** Takes one that was added out of the library again; answers to it stay. */
  remove: byJournal<null>()(z.strictObject({ id: exerciseId })),
  setJointAside: byJournal<null>()(z.strictObject({ aside: z.boolean() })),
} as const
