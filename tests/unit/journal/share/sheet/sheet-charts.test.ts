import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderPlainText } from '#journal/share/render-plain-text.ts'
import type { ShareDocument } from '#shared/share.ts'
import type { ShareDraft } from '#shared/share-draft.ts'
import { type TemporaryJournal, temporaryJournal } from '../../entries/support/temporary-journal.ts'
import { speakEnglish } from '../support/words.ts'
import { composedOf, onlyParts, part, titles, words } from './support/composed.ts'
import { type EightWeeks, fillEightWeeks } from './support/eight-weeks.ts'

speakEnglish()
let temporary: TemporaryJournal
let filled: EightWeeks
beforeAll(() => {
  temporary = temporaryJournal()
  filled = fillEightWeeks(temporary.connection)
})
afterAll(() => temporary.remove())

const only = (...parts: Parameters<typeof onlyParts>) =>
  composedOf(temporary.connection, { ...filled.draft, ...onlyParts(...parts) })

test('a chart says its figures and every week; a blank week is a gap and nothing is filled in', async () => {
  const document = await only(['trust', 'wellbeing'])
  const [block] = part(document, 'trust')?.blocks ?? []
  const charts = block?.kind === 'charts' ? block.charts : []
  expect(charts.map(({ title, values, said }) => [title, values, said])).toEqual([
    ['Predictable', [2, 2, 2, null, 4, 2, 4, 5], 'first 2, last 5, lowest 2, highest 5'],
    ['Dependable', [2, 3, 2, null, 4, 3, 4, 5], 'first 2, last 5, lowest 2, highest 5'],
    ['Faith', [1, 1, 2, null, 1, 2, 3, 3], 'first 1, last 3, lowest 1, highest 3'],
  ])
  expect(charts[0]?.question).toBe(
    'This week, Adam acted the way I have come to expect from someone I trust. (0 Not at all – 10 Completely)',
  )
  expect(charts[0]?.alternative).toContain('week of 19 Jan: 2, week of 26 Jan: blank, week of 2 Feb: 4')
  // The charts come with their values as a table, which says the weeks by their numbers.
  expect(part(document, 'trust')?.blocks).toHaveLength(1)
  expect(words(document)).toContain('Week 1 is the week of 5 Jan.')
  expect(words(document)).toContain('lower is lighter')
  expect(words(document)).toContain('Filled in: 7 of 8 weeks.')
})

test('a chart that is left out is nowhere: not its name, its question, its figures, or a value in a table', async () => {
  const all = await only(['trust', 'wellbeing'])
  const some = await only(['trust', 'wellbeing'], ['trust-depend', 'safe', 'closeness'])
  const charts = ({ parts }: ShareDocument) =>
    parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'charts' ? block.charts : [])))
  const left = charts(all).filter(({ title }) => ['Predictable', 'Faith', 'Weight'].includes(title))
  expect(charts(some)).toEqual(left)
  const text = renderPlainText(some)
  for (const { title, question, said } of charts(all).filter((one) => !left.includes(one))) {
    expect(renderPlainText(all)).toContain(question)
    for (const gone of [question, ...(said.includes('lighter') ? [] : [title])])
      expect(text).not.toContain(gone)
  }
  // Everything besides is as it was, and so is what the box says.
  expect(titles(some)).toEqual(titles(all))
  expect(part(some, 'included')).toEqual(part(all, 'included'))
  expect(part(some, 'summary')).toEqual(part(all, 'summary'))
})

test('charts that are all left out leave no heading, and no count of the weeks they were rated in', async () => {
  const trust = ['trust-predict', 'trust-depend', 'trust-faith'] as const
  const wellbeing = ['safe', 'weight', 'closeness'] as const
  const document = await only(['trust', 'wellbeing', 'marks'], [...trust])
  expect(titles(document)).toEqual(['summary', 'wellbeing', 'marks', 'included'])
  const none = await only(['trust', 'wellbeing', 'marks'], [...trust, ...wellbeing])
  expect(titles(none)).toEqual(['summary', 'marks', 'included'])
  expect(part(none, 'summary')?.blocks).toEqual([])
  expect(titles(await only(['trust', 'wellbeing'], [...trust, ...wellbeing]))).toEqual(['included'])
})

test('of the weeks that were rated, only those of the charts in it are counted', async () => {
  const other = temporaryJournal()
  try {
    const { draft } = fillEightWeeks(other.connection)
    // In the first week nothing but the weight was said.
    other.connection.sqlite
      .prepare("DELETE FROM measure_point WHERE day <= '2026-01-11' AND series <> 'weight'")
      .run()
    const summary = async (chartsOut: ShareDraft['chartsOut']) => {
      const changed: ShareDraft = { ...draft, parts: ['trust', 'wellbeing'], chartsOut, entries: [] }
      return JSON.stringify(part(await composedOf(other.connection, changed), 'summary'))
    }
    expect(await summary([])).toContain('Filled in: 7 of 8 weeks.')
    expect(await summary(['weight'])).toContain('Filled in: 6 of 8 weeks.')
  } finally {
    await other.remove()
  }
})
