import type { Handlers } from '#shared/contract-types.ts'
import type { Exercise, ExerciseSummary } from '#shared/exercise.ts'
import type { DraftRow, ShownExercise } from '#shared/exercise-draft.ts'
import { Failure } from '#shared/failure.ts'
import type { Connection } from '../database/connection.ts'
import { asSpoken, faultyTranslations } from '../translations/as-spoken.ts'
import { addFile, checkFile, removeFile, withAdded } from './added-exercises.ts'
import { beginExercise, discardDraft, openDraft, readDrafts, saveDraft } from './drafts.ts'
import { editAnswer } from './edit-answer.ts'
import { finishExercise } from './finish-exercise.ts'
import { isJointSetAside, setJointAside } from './joint-set-aside.ts'
import { takeOutLetter } from './letters-put-away.ts'
import { bundledExercises } from './load-exercises.ts'
import { readRecord, readRecords } from './read-records.ts'

interface Parts {
  readonly connection: Connection
  /** Milliseconds since 1970, UTC. */
  now(): number
  /** Tells the window that its lists are out of date. */
  changed(ids: readonly string[]): void
}

/** The calls about exercises and their records. */
export function exerciseHandlers({ connection, now, changed }: Parts): Handlers<'journal'>['exercises'] {
  const library = () => withAdded(connection, bundledExercises())
  return {
    list: () => {
      const { exercises, faulty } = library()
      return {
        exercises: [...exercises.values()].map((exercise) => summary(asSpoken(exercise))),
        faulty: [...faulty, ...faultyTranslations('exercises')],
        drafts: readDrafts(connection).map((draft) => named(draft, exercises.get(draft.exercise))),
        jointSetAside: isJointSetAside(connection),
      }
    },
    read: ({ id }) => {
      const exercise = library().exercises.get(id)
      if (exercise === undefined) throw new Failure('exercise-not-found')
      return asSpoken(exercise)
    },
    begin: (beginning) => beginExercise(connection, library().exercises, beginning, now()),
    openDraft: ({ id }) => openDraft(connection, library().exercises, id),
    saveDraft: (draft) => saveDraft(connection, draft, now()),
    finish: (end) => {
      const kept = finishExercise(connection, end, now())
      changed([kept.record.id])
      return kept
    },
    discardDraft: ({ id }) => {
      discardDraft(connection, id)
      return null
    },
    records: ({ exercise }) =>
      readRecords(connection, exercise === null ? null : withReplaced(library().exercises, exercise)),
    readRecord: ({ id }) => readRecord(connection, id),
    editAnswer: (edit) => {
      const kept = editAnswer(connection, edit, now())
      changed([kept.record.id])
      return kept
    },
    takeOut: ({ id }) => {
      takeOutLetter(connection, id)
      changed([id])
      return null
    },
    look: ({ bytes }) => checkFile(connection, bytes),
    add: (added) => addFile(connection, added, now()),
    remove: ({ id }) => {
      removeFile(connection, id)
      return null
    },
    setJointAside: ({ aside }) => {
      setJointAside(connection, aside)
      return null
    },
  }
}

/** An exercise and those it replaces, whose history shows beside its own. */
function withReplaced(exercises: ReadonlyMap<string, Exercise>, id: string): readonly string[] {
  return [id, ...(exercises.get(id)?.replaces ?? [])]
}

/** A draft's title in the language of the app, where its exercise is still there. */
function named(draft: DraftRow, exercise: Exercise | undefined): DraftRow {
  return exercise === undefined ? draft : { ...draft, title: asSpoken(exercise).title }
}

function summary({
  steps,
  $schema: _schema,
  format: _format,
  reviewed: _reviewed,
  ...rest
}: ShownExercise): ExerciseSummary {
  return { ...rest, steps: steps.length }
}
