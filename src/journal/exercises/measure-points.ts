import type { Answer, AnswerRecord } from '#shared/answer-record.ts'
import type { Exercise } from '#shared/exercise.ts'
import type { SeriesName } from '#shared/measured-series.ts'
import type { Connection } from '../database/connection.ts'
import { mayAddToAppSeries } from './added-exercises.ts'

const insert = `
  INSERT INTO measure_point (record_id, step, series, day, value, choice, question, low, high)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
const forget = 'DELETE FROM measure_point WHERE record_id = ? AND step = ?'
const change = 'UPDATE measure_point SET value = ?, choice = ? WHERE record_id = ? AND step = ?'

/** One step of a quick note says what it is a note of: some of that adds to the series of the exercises for it. */
const quickNote = {
  exercise: 'quick-log',
  step: 'kind',
  series: { win: 'win', thanks: 'appreciation' } as Readonly<Record<string, SeriesName>>,
}

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
    if (exerciseId === quickNote.exercise) keepNoted(connection, id, answer, day)
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
export function changeMeasurePoint(
  connection: Connection,
  { id, exercise, started, finished }: Pick<AnswerRecord, 'id' | 'exercise' | 'started' | 'finished'>,
  answer: Answer,
): void {
  if (answer.series !== undefined) connection.write(change).run(...point(answer), id, answer.key)
  if (exercise.id !== quickNote.exercise || answer.key !== quickNote.step) return
  connection.write(forget).run(id, answer.key)
  keepNoted(connection, id, answer, (finished ?? started).slice(0, 10))
}

function keepNoted(connection: Connection, id: string, { key, prompt, value }: Answer, day: string): void {
  const series = key === quickNote.step && typeof value === 'string' ? quickNote.series[value] : undefined
  if (series !== undefined) connection.write(insert).run(id, key, series, day, null, null, prompt, null, null)
}

const isCounted = ({ state }: Answer): boolean => state === 'answered' || state === 'skipped'

function point({ type, value }: Answer): readonly [number | null, string | null] {
  if (typeof value === 'number') return [value, null]
  return [null, type === 'single-choice' && typeof value === 'string' ? value : null]
}
