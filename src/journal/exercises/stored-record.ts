import type { AnswerRecord } from '#shared/answer-record.ts'
import type { Exercise } from '#shared/exercise.ts'
import { Failure } from '#shared/failure.ts'
import type { ReadConnection } from '../database/connection.ts'
import type { AnswerRecordTable } from '../database/exercise-tables.ts'

/** A row of `answer_record` with its JSON read. */
export interface StoredRecord {
  readonly id: string
  readonly status: AnswerRecordTable['status']
  readonly revision: number
  readonly place: string | null
  readonly record: AnswerRecord
  /** Only of a draft. */
  readonly exercise: Exercise | null
}

type Row = Omit<StoredRecord, 'record' | 'exercise'> & {
  readonly record: string
  readonly file: string | null
}

const byId = 'SELECT id, status, revision, place, record, file FROM answer_record WHERE id = ?'

/** A record or a draft by its id; undefined when there is none. */
export function findRecord(connection: ReadConnection, id: string): StoredRecord | undefined {
  const row = connection.read<Row>(byId).get(id)
  if (row === undefined) return undefined
  const { record, file, ...same } = row
  return { ...same, record: JSON.parse(record), exercise: file === null ? null : JSON.parse(file) }
}

/** A draft by its id. Throws Failure `record-not-found`, also for one that is finished. */
export function findDraft(
  connection: ReadConnection,
  id: string,
): StoredRecord & { readonly exercise: Exercise } {
  const stored = findRecord(connection, id)
  if (stored?.status !== 'draft' || stored.exercise === null) throw new Failure('record-not-found')
  return { ...stored, exercise: stored.exercise }
}
