import fc from 'fast-check'
import { changeWords } from '#shared/part-words.ts'
import type { Block, OmissionMarks, ShareDocument, SharedPart, SheetBlock, Span } from '#shared/share.ts'

export const englishMarks: OmissionMarks = {
  leftOut: '[left out]',
  ownWords: ['[in my own words: ', ']'],
  nameChanged: '[name changed]',
}

export function documentOf(...parts: readonly SharedPart[]): ShareDocument {
  return { language: 'en', heading: '', summary: '', parts, foot: '' }
}

export function partOf(title: string, ...blocks: readonly (Block | SheetBlock)[]): SharedPart {
  return { id: 'part', level: 2, when: '', title, blocks: blocks as readonly Block[] }
}

export const paragraph = (...spans: readonly (Span | string)[]): Block => ({
  kind: 'paragraph',
  spans: spans.map((span) => (typeof span === 'string' ? { text: span } : span)),
})

const words = fc
  .array(fc.constantFrom('w ', 'w ', 'w, ', 'w\n', 'wé '), { maxLength: 5 })
  .map((all) => all.join('').trimEnd())
const some = words.filter((text) => text !== '')
const style = fc.record({ bold: fc.boolean(), italic: fc.boolean() }, { requiredKeys: [] })
const spans = fc
  .array(fc.tuple(some, style), { maxLength: 3 })
  .map((all): readonly Span[] =>
    all.map(([text, how], at) => ({ ...how, text: at === 0 ? text : ` ${text}` })),
  )
const value = fc.option(fc.integer({ min: 0, max: 10 }))

const { block } = fc.letrec<{ block: Block | SheetBlock; blocks: readonly Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 3 }) as fc.Arbitrary<readonly Block[]>,
  block: fc.oneof(
    { depthSize: 'small' },
    fc.record({ kind: fc.constant('paragraph' as const), spans }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.constant(1 as const), spans }),
    fc.constant({ kind: 'rule' as const }),
    fc.record({ kind: fc.constant('code' as const), text: some }),
    fc.record({ kind: fc.constant('quote' as const), blocks: tie('blocks') }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.constant(1),
      items: fc.array(fc.record({ ticked: fc.constantFrom(null, true), blocks: tie('blocks') }), {
        maxLength: 3,
      }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      head: fc.array(spans, { minLength: 2, maxLength: 2 }),
      rows: fc.array(fc.array(spans, { minLength: 2, maxLength: 2 }), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('charts' as const),
      charts: fc.array(
        fc.record({ title: some, question: words, values: fc.array(value), said: words, alternative: words }),
        { maxLength: 2 },
      ),
    }),
    fc.record({
      kind: fc.constant('promises' as const),
      rows: fc.array(
        fc.record({
          what: some,
          weeks: fc.array(fc.constantFrom(null, 'kept' as const)),
          said: words,
          words,
          alternative: fc.constant(''),
        }),
        { maxLength: 2 },
      ),
    }),
    fc.record({
      kind: fc.constant('facts' as const),
      facts: fc.array(fc.record({ label: some, words }), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('box' as const), title: words, blocks: tie('blocks') }),
    fc.record({ kind: fc.constant('room' as const), lines: fc.constant(3) }),
  ),
}))

/** A part of any blocks, in which every word is another one: w0, w1 and so on, in their order. */
export const numberedPart: fc.Arbitrary<SharedPart> = fc
  .record({ title: words, blocks: fc.array(block, { maxLength: 6 }) })
  .map(({ title, blocks }) => {
    let next = 0
    const numbered = (line: readonly Span[]) =>
      line.map((span) => ({ ...span, text: span.text.replace(/w/gu, () => `w${next++}`) }))
    return changeWords(partOf(title, ...blocks), ({ spans: line }) => numbered(line), false)
  })
