import type { AnswerRecord } from '#shared/answer-record.ts'
import type { ReadConnection } from '../database/connection.ts'
import { readTogether } from '../exercises/joint-set-aside.ts'
import { isTold } from '../sealed/seals.ts'
import type { GateFacts } from './gates.ts'

// Of a sealed record not even a door tells: it is as if it were not there.
const lastRecord = `
  SELECT record FROM answer_record LEFT JOIN entry ON entry.id = entry_id
  WHERE exercise_id = ? AND status <> 'draft' AND binned_at IS NULL AND ${isTold}
  ORDER BY coalesce(entry.created_at, answer_record.changed_at) DESC, answer_record.id DESC LIMIT 1`
const there = `SELECT 1 AS found FROM answer_record WHERE exercise_id = ? AND ${isTold}`
const anyFinished = `${there} AND status = 'finished' LIMIT 1`
const anyKept = `${there} AND status <> 'draft' LIMIT 1`
const stirredToday = `
  SELECT value FROM measure_point JOIN answer_record ON answer_record.id = record_id
  WHERE series = 'stirred' AND measure_point.day = ? AND value IS NOT NULL AND ${isTold}
  ORDER BY changed_at DESC LIMIT 1`
const workedOn = `SELECT max(changed_at) AS at FROM answer_record WHERE exercise_id = ? AND ${isTold}`

/** What is the same for every step. @param today `YYYY-MM-DD` @param now milliseconds since 1970, UTC */
export function readGateFacts(
  connection: ReadConnection,
  today: string,
  now: number,
): Omit<GateFacts, 'lastWorkedOn'> {
  const isThere = (sql: string, exercise: string) => connection.read(sql).get(exercise) !== undefined
  const together = readTogether(connection)
  return {
    together: together === 'never-said' ? (isThere(anyKept, 'safety-check') ? 'open' : 'unasked') : together,
    stirred: connection.read<{ value: number }>(stirredToday).get(today)?.value ?? null,
    door: doorIn(readLast(connection, 'close-the-door')),
    owned: isThere(anyFinished, 'own-your-part'),
    bothWilling: isWilling(readLast(connection, 'joint-plan')),
    now,
  }
}

/** When an exercise was last worked on, drafts included: milliseconds since 1970, UTC; null for never. */
export function lastWorkedOn(connection: ReadConnection, exercise: string): number | null {
  return connection.read<{ at: number | null }>(workedOn).get(exercise)?.at ?? null
}

function readLast(connection: ReadConnection, exercise: string): AnswerRecord | null {
  const row = connection.read<{ record: string }>(lastRecord).get(exercise)
  return row === undefined ? null : (JSON.parse(row.record) as AnswerRecord)
}

const answerTo = (record: AnswerRecord | null, key: string) =>
  record?.answers.find((one) => one.key === key && one.state === 'answered')

/** Closed: over; or contact cannot be avoided, and its rules are written down. */
export function doorIn(record: AnswerRecord | null): GateFacts['door'] {
  const status = answerTo(record, 'status')?.value
  if (status === undefined) return 'unsaid'
  const rules = answerTo(record, 'rules')?.value
  const isRuled = status === 'cannot' && typeof rules === 'string' && rules.trim() !== ''
  return status === 'over' || isRuled ? 'closed' : 'open'
}

/** Every willing-line was ticked. */
export function isWilling(record: AnswerRecord | null): boolean {
  const willing = answerTo(record, 'willing')
  if (!Array.isArray(willing?.value) || willing.options === undefined) return false
  const ticked: readonly unknown[] = willing.value
  return willing.options.length > 0 && willing.options.every(({ id }) => ticked.includes(id))
}
