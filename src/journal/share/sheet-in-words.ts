import { i18n } from '@lingui/core'
import type { Block, LineChart, SheetBlock, Span } from '#shared/share.ts'

type Table = Extract<Block, { kind: 'table' }>

/**
 * A block of a session sheet for a form without drawings: the same words, and the values of a chart as a table. What a
 * drawing shows without words is said in words.
 */
export function inWords(block: SheetBlock): readonly Block[] {
  switch (block.kind) {
    case 'charts':
      return [
        ...block.charts.map(({ title, question }) => lines([bold(title)], words(question))),
        ...chartTables(block.charts),
      ]
    case 'promises':
      return block.rows.map(({ what, alternative, said, words: own }) =>
        lines([bold(what)], words(alternative), words(said), words(own)),
      )
    case 'facts':
      return [
        {
          kind: 'list',
          ordered: false,
          start: 1,
          items: block.facts.map((fact) => ({
            ticked: null,
            blocks: [{ kind: 'paragraph', spans: [bold(fact.label), { text: ': ' }, { text: fact.words }] }],
          })),
        },
      ]
    case 'box':
      return [{ kind: 'heading', level: 1, spans: words(block.title) }, ...block.blocks]
    case 'room':
      return []
    case 'contents':
      return [
        {
          kind: 'list',
          ordered: false,
          start: 1,
          items: block.items.map((item) => ({
            ticked: null,
            blocks: [{ kind: 'paragraph', spans: words(item.words) }],
          })),
        },
      ]
  }
}

const bold = (text: string): Span => ({ text, bold: true })
const words = (text: string): readonly Span[] => (text === '' ? [] : [{ text }])

/** One paragraph with a line for each run of words that holds any. */
function lines(...runs: readonly (readonly Span[])[]): Block {
  const said = runs.filter((run) => run.some(({ text }) => text !== ''))
  const spans = said.flatMap((run, at) => (at === 0 ? run : [{ text: '\n' }, ...run]))
  return { kind: 'paragraph', spans }
}

/** So many weeks stand side by side on a page of either size. */
const weeksInARow = 13

/** The values of charts side by side, a row for each; more weeks than fit go on in another table. */
export function chartTables(charts: readonly LineChart[]): readonly Table[] {
  const weeks = Math.max(0, ...charts.map(({ values }) => values.length))
  const starts = Array.from({ length: Math.ceil(weeks / weeksInARow) }, (_, at) => at * weeksInARow)
  return starts.map((start) => chartTable(charts, start, Math.min(weeks, start + weeksInARow), weeks))
}

/** @param weeks of the whole: what is said about all of them stands in the last table */
function chartTable(charts: readonly LineChart[], start: number, end: number, weeks: number): Table {
  const last = end === weeks
  const week = i18n._(/*i18n*/ { id: 'share.week', message: 'Week' })
  const numbers = Array.from({ length: end - start }, (_, at) => words(String(start + at + 1)))
  return {
    kind: 'table',
    head: [words(week), ...numbers, ...(last ? [[]] : [])],
    rows: charts.map(({ title, values, said }) => [
      words(title),
      ...numbers.map((_, at) => words(valueWords(values[start + at] ?? null))),
      ...(last ? [words(said)] : []),
    ]),
  }
}

const valueWords = (value: number | null): string => (value === null ? '·' : String(value))
