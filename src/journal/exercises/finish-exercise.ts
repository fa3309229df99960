import type { AnswerRecord } from '#shared/answer-record.ts'
import type { Exercise } from '#shared/exercise.ts'
import type { ExerciseEnd, KeptRecord } from '#shared/exercise-draft.ts'
import { Failure } from '#shared/failure.ts'
import { isPutAway } from '#shared/letter-end.ts'
import type { Connection } from '../database/connection.ts'
import { saveWithin } from '../entries/save-entry.ts'
import { isSealed } from '../sealed/seals.ts'
import { readPrivateSettings } from '../settings/private-settings.ts'
import { asSpoken } from '../translations/as-spoken.ts'
import { finalAnswers } from './compose-answers.ts'
import { asShownNow } from './drafts.ts'
import { endOf } from './letters-put-away.ts'
import { keepMeasurePoints } from './measure-points.ts'
import { keepPromisesOf } from './promises-in-answers.ts'
import { readRecord } from './read-records.ts'
import { recordText } from './record-body.ts'
import { findRecord } from './stored-record.ts'

const finish = `
  UPDATE answer_record SET status = ?, changed_at = ?, revision = ?, place = NULL, file = NULL, record = ?
  WHERE id = ?`
const join = 'UPDATE answer_record SET entry_id = id WHERE id = ?'

/**
 * Makes a record of a draft: its answers are settled, an entry of the same id holds them for the journal's lists and its
 * search, and its series get their points, all in one transaction. To send it again changes nothing.
 *
 * Throws Failure `record-not-found`, `record-changed-elsewhere` when a newer state than the base is stored, `bad-input`.
 * @param now milliseconds since 1970, UTC
 */
export function finishExercise(connection: Connection, end: ExerciseEnd, now: number): KeptRecord {
  connection.transaction(() => {
    const stored = findRecord(connection, end.id)
    if (stored === undefined || isSealed(connection, end.id)) throw new Failure('record-not-found')
    if (stored.exercise === null) {
      if (stored.revision !== end.baseRevision + 1) throw new Failure('record-changed-elsewhere')
      return
    }
    if (stored.revision !== end.baseRevision) throw new Failure('record-changed-elsewhere')
    const record = settled(connection, stored.record, asSpoken(stored.exercise), end)
    connection.write(finish).run(end.status, now, stored.revision + 1, JSON.stringify(record), end.id)
    const sealed = stored.exercise.export === 'never-by-default' || isPutAway(endOf(record), end.day)
    keepEntry(connection, record, end, { sealed, now })
    connection.write(join).run(end.id)
    keepMeasurePoints(connection, record, stored.exercise, end.day)
    keepPromisesOf(connection, record, now)
  })
  return readRecord(connection, end.id)
}

function settled(
  connection: Connection,
  draft: AnswerRecord,
  exercise: Exercise,
  { answers, status, day, time }: ExerciseEnd,
): AnswerRecord {
  const { partner } = readPrivateSettings(connection)
  return {
    ...asShownNow(draft, exercise, partner),
    status,
    finished: `${day}T${time}`,
    answers: finalAnswers({ exercise, role: draft.role, partner }, answers),
  }
}

function keepEntry(
  connection: Connection,
  record: AnswerRecord,
  { id, day, time, zone }: ExerciseEnd,
  { sealed, now }: { readonly sealed: boolean; readonly now: number },
): void {
  const { title } = record.exercise
  const { body } = recordText(record)
  saveWithin(connection, { id, baseRevision: 0, day, time, zone, title, body }, now, sealed)
}
