import type { AnswerRecord } from '#shared/answer-record.ts'
import type { KeptRecord, RecordRow } from '#shared/exercise-draft.ts'
import { Failure } from '#shared/failure.ts'
import type { ReadConnection } from '../database/connection.ts'
import { isTold } from '../sealed/seals.ts'

// What the person sealed is told nowhere; what an exercise put away only where its own records are.

/** The statement behind one record; the bench runs the same on plain SQLite. */
export const byId = `
  SELECT record, answer_record.revision, entry.id AS entryId, coalesce(sealed, 1) AS sealed
  FROM answer_record LEFT JOIN entry ON entry.id = entry_id
  WHERE answer_record.id = ? AND status <> 'draft' AND ${isTold}`

/** A record that is finished or was left. Needs nothing of its exercise. Throws Failure `record-not-found`. */
export function readRecord(connection: ReadConnection, id: string): KeptRecord {
  const row = connection
    .read<{ record: string; revision: number; entryId: string | null; sealed: number }>(byId)
    .get(id)
  if (row === undefined) throw new Failure('record-not-found')
  const { record, sealed, ...same } = row
  return { record: JSON.parse(record) as AnswerRecord, sealed: sealed === 1, ...same }
}

const columns = `
  answer_record.id, exercise_id AS exercise, record ->> '$.exercise.title' AS title,
  record ->> '$.exercise.version' AS version, record ->> '$.role' AS role, status,
  coalesce(entry.day, substr(record ->> '$.finished', 1, 10)) AS day,
  coalesce(entry.time, substr(record ->> '$.finished', 12)) AS time, coalesce(sealed, 1) AS sealed`
/** The statement behind the list of all records. */
export const unsealed = `
  SELECT ${columns} FROM entry JOIN answer_record ON entry_id = entry.id
  WHERE binned_at IS NULL AND sealed = 0 ORDER BY position DESC`
const ofExercises = `
  SELECT ${columns} FROM answer_record LEFT JOIN entry ON entry.id = entry_id
  WHERE binned_at IS NULL AND status <> 'draft' AND exercise_id IN (SELECT value FROM json_each(?)) AND ${isTold}
  ORDER BY 7 DESC, 8 DESC, position DESC`

/**
 * Records that are not in the bin, newest first. Sealed ones, and those whose entry was lost by damage, only of the
 * exercises that are asked about: they are in no list by themselves.
 * @param exercises an exercise and those it replaces; null for all
 */
export function readRecords(
  connection: ReadConnection,
  exercises: readonly string[] | null,
): readonly RecordRow[] {
  type Row = Omit<RecordRow, 'sealed'> & { readonly sealed: number }
  const rows =
    exercises === null
      ? connection.read<Row>(unsealed).all()
      : connection.read<Row>(ofExercises).all(JSON.stringify(exercises))
  return rows.map(({ sealed, ...row }) => ({ ...row, sealed: sealed === 1 }))
}
