import type { Answer, AnswerRecord } from '#shared/answer-record.ts'
import type { Exercise } from '#shared/exercise.ts'
import type { Connection } from '../database/connection.ts'
import { mayAddToAppSeries } from './added-exercises.ts'

const insert = `
  INSERT INTO measure_point (record_id, step, series, day, value, choice, question, low, high)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
const change = 'UPDATE measure_point SET value = ?, choice = ? WHERE record_id = ? AND step = ?'

/**
 * Keeps what a finished record adds to its series: a point for every step of one that was shown, blank where it was left
 * blank. Each carries its question as the file has it, untranslated and before a name was filled in: another question is another
 * series, and the same one in another language is not.
 * An exercise of others adds to the app's own series only if the person allowed it.
 * To be called inside the transaction that keeps the record.
 * @param day the day it was finished, or left
 */
export function keepMeasurePoints(
  connection: Connection,
  { id, answers }: Pick<AnswerRecord, 'id' | 'answers'>,
  { id: exerciseId, author, steps }: Pick<Exercise, 'id' | 'author' | 'steps'>,
  day: string,
): void {
  const mayAdd = author.kind === 'app' || mayAddToAppSeries(connection, exerciseId)
  for (const answer of answers) {
    if (answer.series === undefined || !isCounted(answer)) continue
    if (!mayAdd && !answer.series.startsWith('x.')) continue
    const step = steps.find(({ key }) => key === answer.key)
    const { low, high } = step?.type === 'scale' ? step : answer
    connection
      .write(insert)
      .run(
        id,
        answer.key,
        answer.series,
        day,
        ...point(answer),
        step?.prompt ?? answer.prompt,
        low ?? null,
        high ?? null,
      )
  }
}

/** Lets a point follow an answer that was changed. To be called inside a transaction. */
export function changeMeasurePoint(connection: Connection, id: string, answer: Answer): void {
  connection.write(change).run(...point(answer), id, answer.key)
}

const isCounted = ({ state }: Answer): boolean => state === 'answered' || state === 'skipped'

function point({ type, value }: Answer): readonly [number | null, string | null] {
  if (typeof value === 'number') return [value, null]
  return [null, type === 'single-choice' && typeof value === 'string' ? value : null]
}
