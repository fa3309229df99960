import type { AnswerRecord } from '#shared/answer-record.ts'
import type { ReadConnection } from '../database/connection.ts'
import { recordText } from './record-body.ts'

const recordOf = 'SELECT record FROM answer_record WHERE id = ?'

/**
 * What an entry is found by beside its own words: the private answers of the record it was made of, which are not in its
 * body. Empty for every other entry.
 */
export function privateWords(connection: ReadConnection, id: string): string {
  const row = connection.read<{ readonly record: string }>(recordOf).get(id)
  return row === undefined ? '' : recordText(JSON.parse(row.record) as AnswerRecord).privateWords
}
