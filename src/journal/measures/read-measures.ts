import { type AnswerRecord, answerRecord } from '#shared/answer-record.ts'
import type { MeasuredQuestion, MeasurePoint, Measures, ReviewSigns } from '#shared/measure.ts'
import { type SeriesName, seriesNames } from '#shared/measured-series.ts'
import type { ReadConnection } from '../database/connection.ts'
import { questionAsSpoken } from '../translations/as-spoken.ts'
import { readPinned } from './pinned-events.ts'

interface Row extends MeasurePoint, Pick<MeasuredQuestion, 'series' | 'question' | 'low' | 'high'> {}

// What lies in the bin, or is sealed, is shown nowhere. The series come as JSON, so that the statement stays one.
export const points = `
  SELECT series, question, low, high, point.day, value, choice
  FROM measure_point AS point
    JOIN answer_record AS record ON record.id = point.record_id
    JOIN entry ON entry.id = record.entry_id
  WHERE series IN (SELECT value FROM json_each(?)) AND entry.binned_at IS NULL AND entry.sealed = 0
  ORDER BY series, point.day, record.started_at, record.id`
const lastReview = `
  SELECT record.record FROM answer_record AS record JOIN entry ON entry.id = record.entry_id
  WHERE record.exercise_id = 'monthly-review' AND entry.day <= ? AND entry.binned_at IS NULL AND entry.sealed = 0
  ORDER BY record.started_at DESC LIMIT 1`

const lastDay = '9999-12-31'

export const shownSeries = JSON.stringify(seriesNames)

/**
 * Everything that is shown over time.
 * @param upTo the last day whose monthly review is looked at
 */
export function readMeasures(connection: ReadConnection, upTo = lastDay): Measures {
  return {
    questions: byQuestion(connection.read<Row>(points).all(shownSeries)).map(questionAsSpoken),
    signs: readSigns(connection, upTo),
    pinned: readPinned(connection),
  }
}

function byQuestion(rows: readonly Row[]): readonly MeasuredQuestion[] {
  const questions = new Map<string, MeasuredQuestion & { readonly points: MeasurePoint[] }>()
  for (const { series, question, low, high, day, value, choice } of rows) {
    const key = JSON.stringify([series, question])
    const known = questions.get(key)
    const point = { day, value, choice }
    if (known) known.points.push(point)
    else
      questions.set(key, {
        series: series satisfies SeriesName,
        question,
        lang: 'en',
        low,
        high,
        points: [point],
      })
  }
  return [...questions.values()]
}

function readSigns(connection: ReadConnection, upTo: string): ReviewSigns | null {
  const row = connection.read<{ readonly record: string }>(lastReview).get(upTo)
  if (row === undefined) return null
  const { data } = answerRecord.safeParse(JSON.parse(row.record))
  if (data === undefined) return null
  return {
    day: (data.finished ?? data.started).slice(0, 10),
    better: ticked(data, 'better'),
    harder: ticked(data, 'harder'),
  }
}

/** What was ticked at a step, in the words it was shown with. What is private is left out. */
export function ticked({ answers }: AnswerRecord, key: string): readonly string[] {
  const answer = answers.find((one) => one.key === key && one.private !== true)
  const ids: readonly unknown[] = Array.isArray(answer?.value) ? answer.value : []
  return (answer?.options ?? []).filter(({ id }) => ids.includes(id)).map(({ text }) => text)
}
