import { type AnswerRecord, answerRecord } from '#shared/answer-record.ts'
import type { ReadConnection } from '../../database/connection.ts'
import { isTold } from '../../sealed/seals.ts'

/** Something to ask that the person noted over the weeks. */
export interface OpenQuestion {
  readonly id: string
  readonly words: string
}

/** What was prepared for a session. */
export interface Preparation {
  /** The day of the session as the person knows it; null when they did not say. */
  readonly session: string | null
  readonly goal: string
  readonly questions: readonly string[]
  readonly notYet: readonly string[]
}

// One about a sealed entry says what that is about.
const open = `
  SELECT id, words FROM session_question
  WHERE settled_at IS NULL AND ${isTold} ORDER BY created_at, id`
const prepared = `
  SELECT record FROM answer_record JOIN entry ON entry.id = entry_id
  WHERE exercise_id = 'therapy-prep' AND entry.day <= ? AND binned_at IS NULL AND sealed = 0
  ORDER BY position DESC LIMIT 1`

/** Questions for a session that are not settled, oldest first. */
export function openQuestions(connection: ReadConnection): readonly OpenQuestion[] {
  return connection.read<OpenQuestion>(open).all()
}

/** The newest preparation of a session up to a day; null when there is none, or it cannot be read. */
export function lastPreparation(connection: ReadConnection, upTo: string): Preparation | null {
  const row = connection.read<{ readonly record: string }>(prepared).get(upTo)
  const record = row && answerRecord.safeParse(JSON.parse(row.record)).data
  if (record === undefined) return null
  return {
    session: words(record, 'day')[0] ?? null,
    goal: words(record, 'goal')[0] ?? '',
    questions: words(record, 'questions'),
    notYet: words(record, 'notyet'),
  }
}

/** The answer to a step, if it was given: as lines. */
function words({ answers }: AnswerRecord, key: string): readonly string[] {
  const value: unknown = answers.find((one) => one.key === key && one.state === 'answered')?.value
  const lines: readonly unknown[] = Array.isArray(value) ? value : [value]
  return lines.flatMap((line) => (typeof line === 'string' && line.trim() !== '' ? [line] : []))
}
