import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proveMarkdown, provePlainText } from '#journal/share/prove-text.ts'
import { renderMarkdown } from '#journal/share/render-markdown.ts'
import { renderPlainText } from '#journal/share/render-plain-text.ts'
import type { Block, ShareDocument, Span } from '#shared/share.ts'
import { visibleText } from '#shared/visible-text.ts'
import { hostileWords } from './support/hostile-words.ts'
import { madeDocument } from './support/made-document.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()

const sample = madeDocument(
  [
    'He said **yes**.\n\n- ask\n- [x] walk\n\n7. one\n8. two\n\n> quoted\n\n---\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n```\ncode\n```',
    'Second.',
  ],
  { heading: 'For Thursday' },
)

test('Markdown says everything once, in order, and reads well as it stands', () => {
  expect(renderMarkdown(sample)).toBe(
    [
      '# For Thursday',
      sample.summary,
      '## Sunday, 1 November 2026',
      '### Title 1',
      'He said **yes**.',
      '- ask\n- [x] walk',
      '7. one\n8. two',
      '> quoted',
      '___',
      '| a | b |\n| - | - |\n| 1 | 2 |',
      '```\ncode\n```',
      '## Monday, 2 November 2026',
      '### Title 2',
      'Second.\n',
    ].join('\n\n'),
  )
})

test('plain text says everything once, in order, without marks', () => {
  expect(renderPlainText(sample)).toBe(
    [
      'For Thursday',
      sample.summary,
      [
        'Sunday, 1 November 2026',
        'Title 1',
        'He said yes.',
        '- ask\n[x] walk',
        '7. one\n8. two',
        '    quoted',
        '* * *',
        'a\tb\n1\t2',
        '    code',
      ].join('\n\n'),
      ['Monday, 2 November 2026', 'Title 2', 'Second.\n'].join('\n\n'),
    ].join('\n\n\n'),
  )
})

test('hostile words are words in both, and hide nothing', () => {
  const document = madeDocument(hostileWords)
  expect(() => proveMarkdown(Buffer.from(renderMarkdown(document)), document)).not.toThrow()
  expect(() => provePlainText(Buffer.from(renderPlainText(document)), document)).not.toThrow()
  expect(renderMarkdown(document)).not.toMatch(/(?<!\\)<(?:script|!--|img|iframe|style)/u)
})

const text = fc.oneof(
  fc
    .array(fc.constantFrom(...'ab1.#*_-+>[]()<!|`~\\&;:= \t"'), { maxLength: 12 })
    .map((signs) => signs.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map(visibleText),
  fc.constantFrom(
    '1986. A great year',
    '- ',
    '# not a heading',
    '[x] a',
    '    four',
    'a\nb',
    '\n',
    'https://x.example/?a=b_c',
  ),
)
const span: fc.Arbitrary<Span> = fc
  .tuple(text, fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
  .map(([words, bold, italic, struck, code]) => ({
    text: code ? words.replaceAll('\n', ' ') : words,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(struck && { struck }),
    ...(code && { code }),
  }))
const spans = fc.array(span, { maxLength: 4 })
const { block } = fc.letrec<{ block: Block; blocks: readonly Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('paragraph' as const), spans }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 6), spans }),
    fc.record({ kind: fc.constant('code' as const), text }),
    fc.record({ kind: fc.constant('rule' as const) }),
    fc.record({ kind: fc.constant('quote' as const), blocks: tie('blocks') }),
    fc.record({
      kind: fc.constant('table' as const),
      head: fc.array(spans, { minLength: 2, maxLength: 2 }),
      rows: fc.array(fc.array(spans, { minLength: 2, maxLength: 2 }), { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.constantFrom(0, 1, 9, 1986),
      items: fc.array(fc.record({ ticked: fc.constantFrom(null, true, false), blocks: tie('blocks') }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  ) as fc.Arbitrary<Block>,
}))
const document = fc.array(block, { maxLength: 5 }).map(
  (blocks): ShareDocument => ({
    language: 'en',
    heading: '1. Heading',
    summary: '1 entry',
    parts: [{ id: 'x', level: 2, when: 'Monday', title: '* title', blocks }],
    foot: '',
  }),
)

test('random documents come back from plain text word for word', () => {
  fc.assert(
    fc.property(document, (made) => {
      expect(() => provePlainText(Buffer.from(renderPlainText(made)), made)).not.toThrow()
    }),
    { numRuns: 300 },
  )
})

test('random documents come back from Markdown word for word', () => {
  fc.assert(
    fc.property(document, (made) => {
      expect(() => proveMarkdown(Buffer.from(renderMarkdown(made)), made)).not.toThrow()
    }),
    { numRuns: 300 },
  )
})
