import type { AnswerRecord } from '#shared/answer-record.ts'
import type { Exercise } from '#shared/exercise.ts'
import type { DraftRow, DraftSave, ExerciseBeginning, ExerciseDraft } from '#shared/exercise-draft.ts'
import { Failure } from '#shared/failure.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { markSweepDue, sweepIfDue } from '../database/sweep.ts'
import { isTold } from '../sealed/seals.ts'
import { readPrivateSettings } from '../settings/private-settings.ts'
import { asSpoken } from '../translations/as-spoken.ts'
import { fileHash } from './canonical-json.ts'
import { draftAnswers, hangingOnUnkept } from './compose-answers.ts'
import { findDraft, findRecord } from './stored-record.ts'

const insert = `
  INSERT INTO answer_record
    (id, exercise_id, status, day, started_at, changed_at, revision, entry_id, place, file, record)
  VALUES (?, ?, 'draft', ?, ?, ?, 1, NULL, ?, ?, ?)`
const entryOf = `SELECT entry_id FROM answer_record WHERE id = ? AND ${isTold}`
const rewrite = 'UPDATE answer_record SET changed_at = ?, revision = ?, place = ?, record = ? WHERE id = ?'

/**
 * Begins an exercise and keeps a copy of its file as it was written: the draft ends on it, whatever becomes of the file,
 * and is shown in whichever language the app speaks. To begin again
 * under the same id changes nothing, so that a call whose answer was lost may be sent again.
 *
 * Throws Failure `exercise-not-found` for an unknown exercise, `bad-input` for a role it is not for.
 * @param now milliseconds since 1970, UTC
 */
export function beginExercise(
  connection: Connection,
  exercises: ReadonlyMap<string, Exercise>,
  { id, exercise: name, role, day, time }: ExerciseBeginning,
  now: number,
): ExerciseDraft {
  const exercise = exercises.get(name)
  if (exercise === undefined) throw new Failure('exercise-not-found')
  if (!exercise.roles.includes(role)) throw new Failure('bad-input')
  connection.transaction(() => {
    if (findRecord(connection, id) !== undefined) return
    const { partner } = readPrivateSettings(connection)
    const record: AnswerRecord = {
      record: 1,
      id,
      exercise: {
        id: exercise.id,
        version: exercise.version,
        title: asSpoken(exercise).title,
        author: exercise.author.name,
        hash: fileHash(exercise),
      },
      role,
      lang: asSpoken(exercise).lang,
      started: `${day}T${time}`,
      status: 'draft',
      answers: [],
      ...(partner !== '' && { partner }),
    }
    const place =
      exercise.steps.find((step) => step.for === undefined || step.for.includes(role))?.key ?? null
    connection
      .write(insert)
      .run(id, exercise.id, day, now, now, place, JSON.stringify(exercise), JSON.stringify(record))
  })
  return openDraft(connection, exercises, id)
}

/** A draft as it was saved last. Throws Failure `record-not-found`. */
export function openDraft(
  connection: ReadConnection,
  exercises: ReadonlyMap<string, Exercise>,
  id: string,
): ExerciseDraft {
  const { record, exercise, place, revision } = findDraft(connection, id)
  return {
    record,
    exercise: asSpoken(exercise),
    place,
    revision,
    given: record.answers.map(({ key, state, value }) => ({
      key,
      state,
      ...(value !== undefined && { value }),
    })),
    newer: newerThan(exercise, exercises)?.id ?? null,
  }
}

function newerThan(
  { id, version }: Exercise,
  exercises: ReadonlyMap<string, Exercise>,
): Exercise | undefined {
  const present = exercises.get(id)
  if (present !== undefined) return present.version > version ? present : undefined
  return [...exercises.values()].find(({ replaces }) => replaces?.includes(id))
}

/**
 * Keeps what was given so far, and answers with the draft's revision after the commit is on the disk. Saving what is
 * already stored changes nothing, whatever the draft was made from, so that a save whose answer was lost may be sent
 * again. What is not to be kept is dropped here, whatever the window sends: see {@link draftAnswers}.
 *
 * Throws Failure `record-not-found`, `record-changed-elsewhere` when a newer state than the base is stored, `bad-input`.
 * @param now milliseconds since 1970, UTC
 */
export function saveDraft(
  connection: Connection,
  save: DraftSave,
  now: number,
): { readonly revision: number } {
  return connection.transaction(() => {
    const stored = findDraft(connection, save.id)
    const { partner } = readPrivateSettings(connection)
    const exercise = asSpoken(stored.exercise)
    const answers = draftAnswers({ exercise, role: stored.record.role, partner }, save.answers)
    const record = JSON.stringify({
      ...asShownNow(stored.record, exercise, partner),
      answers,
    } satisfies AnswerRecord)
    const place = placeToKeep(stored.exercise, save)
    if (place === stored.place && record === JSON.stringify(stored.record))
      return { revision: stored.revision }
    if (save.baseRevision !== stored.revision) throw new Failure('record-changed-elsewhere')
    const revision = stored.revision + 1
    connection.write(rewrite).run(now, revision, place, record, save.id)
    return { revision }
  })
}

/** The name in a record is the one its prompts were shown with last, and so are its language and its title. */
export function asShownNow(
  { partner: _before, ...record }: AnswerRecord,
  { title, lang }: Pick<Exercise, 'title' | 'lang'>,
  partner: string,
): AnswerRecord {
  return { ...record, exercise: { ...record.exercise, title }, lang, ...(partner !== '' && { partner }) }
}

/** Where a draft stands, or the last step before it whose being shown tells nothing: see [Note: what a hidden step tells]. */
function placeToKeep(exercise: Exercise, { place, answers }: DraftSave): string | null {
  const at = exercise.steps.findIndex(({ key }) => key === place)
  if (place !== null && at === -1) throw new Failure('bad-input')
  const hanging = hangingOnUnkept(exercise, new Map(answers.map((one) => [one.key, one])))
  return exercise.steps.slice(0, at + 1).findLast(({ key }) => !hanging.has(key))?.key ?? null
}

/**
 * Destroys a draft, or a record whose entry was lost by damage: when this returns nothing of it is left in the journal's
 * file. One that is gone already is no failure. Throws Failure `record-not-found` for a record that goes with its entry.
 */
export function discardDraft(connection: Connection, id: string): void {
  connection.transaction(() => {
    const stored = connection.read<{ entry_id: string | null }>(entryOf).get(id)
    if (stored === undefined) return
    if (stored.entry_id !== null) throw new Failure('record-not-found')
    connection.run(connection.db.deleteFrom('answer_record').where('id', '=', id))
    markSweepDue(connection)
  })
  sweepIfDue(connection)
}

const drafts = `
  SELECT id, exercise_id AS exercise, record ->> '$.exercise.title' AS title, day, place, changed_at AS changedAt
  FROM answer_record WHERE status = 'draft' ORDER BY changed_at DESC, id DESC`

/** What was begun and is not finished, changed last first. */
export function readDrafts(connection: ReadConnection): readonly DraftRow[] {
  return connection.read<DraftRow>(drafts).all()
}
