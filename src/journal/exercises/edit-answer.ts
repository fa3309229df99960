import type { Answer, AnswerRecord } from '#shared/answer-record.ts'
import type { AnswerEdit, KeptRecord } from '#shared/exercise-draft.ts'
import { Failure } from '#shared/failure.ts'
import { letterEndSteps, unsentLetter } from '#shared/letter-end.ts'
import type { Connection } from '../database/connection.ts'
import { markSweepDue, sweepIfDue } from '../database/sweep.ts'
import { findEntry } from '../entries/read-entry.ts'
import { removeRevisions } from '../entries/remove-revisions.ts'
import { saveWithin } from '../entries/save-entry.ts'
import { isSealed } from '../sealed/seals.ts'
import { fittingValue } from './fitting-value.ts'
import { changeMeasurePoint } from './measure-points.ts'
import { readRecord } from './read-records.ts'
import { recordText } from './record-body.ts'
import { findRecord } from './stored-record.ts'

const rewrite = 'UPDATE answer_record SET changed_at = ?, revision = ?, record = ? WHERE id = ?'

/**
 * Changes one answer of a record; its question stays as it was shown, and the answer says when it was changed. Taking an
 * answer away also destroys the earlier versions of its entry, which held it: nothing of it is left in the file.
 *
 * Throws Failure `record-not-found`, `record-changed-elsewhere` when a newer state than the base is stored, `bad-input`
 * for a step that was hidden, asks nothing, must not be kept or was acted on at the end, and for a value that is no
 * answer to it.
 * @param now milliseconds since 1970, UTC
 */
export function editAnswer(
  connection: Connection,
  { id, baseRevision, key, value }: AnswerEdit,
  now: number,
): KeptRecord {
  connection.transaction(() => {
    const stored = findRecord(connection, id)
    if (stored === undefined || stored.status === 'draft' || isSealed(connection, id))
      throw new Failure('record-not-found')
    if (stored.revision !== baseRevision) throw new Failure('record-changed-elsewhere')
    const before = stored.record.answers.find((one) => one.key === key)
    const isActedOn = stored.record.exercise.id === unsentLetter && letterEndSteps.includes(key)
    if (before === undefined || !['answered', 'skipped'].includes(before.state) || isActedOn)
      throw new Failure('bad-input')
    const changed = { ...edited(before, value), edited: new Date(now).toISOString() }
    const answers = stored.record.answers.map((one) => (one.key === key ? changed : one))
    const record = { ...stored.record, answers } satisfies AnswerRecord
    connection.write(rewrite).run(now, stored.revision + 1, JSON.stringify(record), id)
    changeMeasurePoint(connection, record, changed)
    rewriteEntry(connection, record, now)
    if (value === null) removeVersions(connection, id)
  })
  sweepIfDue(connection)
  return readRecord(connection, id)
}

function edited({ value: _before, ...question }: Answer, value: AnswerEdit['value']): Answer {
  if (value === null) return { ...question, state: 'skipped' }
  const fitting = fittingValue(question, value)
  if (fitting === undefined) throw new Failure('bad-input')
  return { ...question, state: 'answered', value: fitting }
}

function rewriteEntry(connection: Connection, record: AnswerRecord, now: number): void {
  const entry = findEntry(connection, record.id)
  // Lost by damage: the record stands by itself.
  if (entry === undefined) return
  const { id, revision, day, time, zone, title } = entry
  const { body } = recordText(record)
  saveWithin(connection, { id, baseRevision: revision, day, time, zone, title, body }, now)
}

function removeVersions(connection: Connection, id: string): void {
  const entry = findEntry(connection, id)
  if (entry !== undefined) removeRevisions(connection, id, 1, entry.revision - 1)
  markSweepDue(connection)
}
