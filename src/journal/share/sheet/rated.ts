import { i18n } from '@lingui/core'
import type { MeasuredQuestion } from '#shared/measure.ts'
import type { Block, LineChart } from '#shared/share.ts'
import type { OfferedChart } from '#shared/share-offer.ts'
import type { ChartSeries } from '#shared/sheet-charts.ts'
import { visibleLine } from '#shared/visible-text.ts'
import { questionsIn, type WeeklyValues, weeklyValues } from '#shared/weekly-series.ts'
import type { SheetSource } from './sheet-source.ts'
import type { SheetStyle } from './sheet-style.ts'
import { shortDay } from './short-day.ts'

/** A week without a rating, in a table. */
export const blankWeek = '·'

/** Small charts of some series, one for each question that was answered: they come with a table of every week. */
export function ratedBlocks(
  source: SheetSource,
  series: readonly ChartSeries[],
  style: SheetStyle,
): readonly Block[] {
  const charts = series.flatMap((name) =>
    questionsIn(source.questions, name, source.weeks).map((asked) => chart(name, asked, source.weeks, style)),
  )
  if (charts.length === 0) return []
  return [{ kind: 'charts', charts }]
}

/** The charts of some series there is something to draw of. */
export function chartsIn(source: SheetSource, series: readonly ChartSeries[]): readonly OfferedChart[] {
  return series
    .filter((name) => questionsIn(source.questions, name, source.weeks).length > 0)
    .map((name) => ({ series: name, title: titleOf(name) }))
}

/** The source without what was rated in some series: nothing that is made of it shows or counts them. */
export function withoutCharts(source: SheetSource, out: readonly ChartSeries[]): SheetSource {
  const gone = new Set<string>(out)
  return { ...source, questions: source.questions.filter(({ series }) => !gone.has(series)) }
}

/** In how many of the weeks any of these series was answered. */
export function weeksRated(source: SheetSource, series: readonly ChartSeries[]): number {
  const lines = source.questions
    .filter((asked) => series.some((name) => name === asked.series))
    .map(({ points }) => weeklyValues(points, source.weeks))
  return source.weeks.filter((_, at) => lines.some((values) => values[at] != null)).length
}

function chart(
  series: ChartSeries,
  asked: MeasuredQuestion,
  weeks: readonly string[],
  style: SheetStyle,
): LineChart {
  const values = weeklyValues(asked.points, weeks)
  const ends = asked.low && asked.high ? ` (0 ${asked.low} – 10 ${asked.high})` : ''
  return {
    title: titleOf(series),
    question: visibleLine(`${asked.question}${ends}`),
    values,
    said: [figures(values), ...(series === 'weight' ? [lighter()] : [])].join('; '),
    alternative: weeks
      .map((week, at) => {
        const day = shortDay(week, style)
        const value = values[at] ?? null
        return value === null
          ? i18n._(/*i18n*/ { id: 'sheet.week-blank', message: 'week of {day}: blank', values: { day } })
          : i18n._(
              /*i18n*/ { id: 'sheet.week-value', message: 'week of {day}: {value}', values: { day, value } },
            )
      })
      .join(', '),
  }
}

/** What can be said of the values without judging them. */
function figures(values: WeeklyValues): string {
  const known = values.filter((value) => value !== null)
  return i18n._(
    /*i18n*/ {
      id: 'sheet.figures',
      message: 'first {first}, last {last}, lowest {lowest}, highest {highest}',
      values: {
        first: known.at(0),
        last: known.at(-1),
        lowest: Math.min(...known),
        highest: Math.max(...known),
      },
    },
  )
}

const lighter = () => i18n._(/*i18n*/ { id: 'sheet.lower-is-lighter', message: 'lower is lighter' })

function titleOf(series: ChartSeries): string {
  switch (series) {
    case 'trust-predict':
      return i18n._(/*i18n*/ { id: 'sheet.predictable', message: 'Predictable' })
    case 'trust-depend':
      return i18n._(/*i18n*/ { id: 'sheet.dependable', message: 'Dependable' })
    case 'trust-faith':
      return i18n._(/*i18n*/ { id: 'sheet.faith', message: 'Faith' })
    case 'own-match':
      return i18n._(/*i18n*/ { id: 'sheet.kept-word', message: 'Words and deeds' })
    case 'own-there':
      return i18n._(/*i18n*/ { id: 'sheet.there', message: 'There and open' })
    case 'own-open':
      return i18n._(/*i18n*/ { id: 'sheet.unasked', message: 'Unasked truth' })
    case 'self-notice':
      return i18n._(/*i18n*/ { id: 'sheet.own-feelings', message: 'My feelings' })
    case 'self-keep':
      return i18n._(/*i18n*/ { id: 'sheet.own-word', message: 'My word to myself' })
    case 'self-act':
      return i18n._(/*i18n*/ { id: 'sheet.own-line', message: 'My own line' })
    case 'safe':
      return i18n._(/*i18n*/ { id: 'sheet.safe', message: 'Safe' })
    case 'weight':
      return i18n._(/*i18n*/ { id: 'sheet.weight', message: 'Weight' })
    case 'closeness':
      return i18n._(/*i18n*/ { id: 'sheet.close', message: 'Close' })
  }
}
