import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksText, printedMarks } from '#journal/share/document-text.ts'
import { readMarkdown } from '#journal/share/read-markdown.ts'
import { hostileWords } from './support/hostile-words.ts'

const words = (markdown: string) => blocksText(readMarkdown(markdown), printedMarks).join('\n')

test('paragraphs, headings, lists, tasks, quotes, code, tables and rules are told apart', () => {
  const kinds = readMarkdown(
    'a\n\n# b\n\n- c\n\n3. d\n\n- [x] e\n\n> f\n\n```\ng\n```\n\n| h |\n| - |\n| i |\n\n---\n',
  ).map((block) => block.kind)
  expect(kinds).toEqual(['paragraph', 'heading', 'list', 'list', 'list', 'quote', 'code', 'table', 'rule'])
})

test('bold, italic, struck and code are kept, also inside one another', () => {
  expect(readMarkdown('a **b *c*** ~~d~~ `e`')).toEqual([
    {
      kind: 'paragraph',
      spans: [
        { text: 'a ' },
        { text: 'b ', bold: true },
        { text: 'c', bold: true, italic: true },
        { text: ' ' },
        { text: 'd', struck: true },
        { text: ' ' },
        { text: 'e', code: true },
      ],
    },
  ])
})

test('a list keeps its first number and its ticks', () => {
  expect(readMarkdown('7. a\n8. [ ] b\n9. [x] c')).toMatchObject([
    { kind: 'list', ordered: true, start: 7, items: [{ ticked: null }, { ticked: false }, { ticked: true }] },
  ])
})

test('line breaks and blank paragraphs are kept as the editor writes them', () => {
  expect(readMarkdown('a\\\nb<br />c\n\n<br />\n\nd')).toEqual([
    { kind: 'paragraph', spans: [{ text: 'a\nb\nc' }] },
    { kind: 'paragraph', spans: [] },
    { kind: 'paragraph', spans: [{ text: 'd' }] },
  ])
})

test('a link shows where it leads, unless its words say so already', () => {
  expect(words('[my bank](https://bank.example "the title")')).toBe(
    'my bank (https://bank.example "the title")',
  )
  expect(words('<https://bank.example> <a@b.example>')).toBe('https://bank.example a@b.example')
  expect(words('[ref]\n\n[ref]: https://bank.example "t"')).toBe('ref (https://bank.example "t")')
})

test('an image is its description, and its address if it has none', () => {
  expect(words('![a cat](cat.png "my cat")')).toBe('a cat "my cat"')
  expect(words('![](cat.png)')).toBe('cat.png')
})

test('what Markdown hides is shown as it was typed', () => {
  expect(words('a <!-- do not tell --> b')).toBe('a <!-- do not tell --> b')
  expect(words('<!--\nnot\n\nseen\n-->')).toBe('<!--\nnot\n\nseen\n-->')
  expect(words('<div title="x">\nwords\n</div>')).toBe('<div title="x">\nwords\n</div>')
  expect(words('[unused]: https://x.example "hidden"')).toBe('[unused]: https://x.example "hidden"')
  expect(words('[a]\n\n[a]: x\n[a]: hidden')).toContain('hidden')
  expect(words('[a][hidden]\n\n[hidden]: x')).toContain('hidden')
  expect(words('note[^1]\n\n[^1]: the footnote here')).toContain('the footnote here')
  expect(words('```js title=secret\ncode\n```')).toBe('js title=secret\ncode')
})

test('markup of every hostile kind becomes plain words', () => {
  for (const hostile of hostileWords) {
    // What links and images show besides is where they lead; the rest is as typed.
    if (!/^!?\[/.test(hostile) && !hostile.startsWith('&')) expect(words(hostile)).toBe(hostile)
    expect(words(hostile)).not.toBe('')
  }
  expect(words('&lt;script&gt;')).toBe('<script>')
})

test('no word of random Markdown is lost', () => {
  const marks = fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    '  ',
    '    ',
    '# ',
    '- ',
    '1. ',
    '> ',
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```',
    '[',
    ']',
    '](',
    ')',
    '<',
    '>',
    '!',
    '|',
    '\n|-|-|\n',
    '\\',
    '&',
    ';',
    ':',
    '<!--',
    '-->',
    '[^1]',
    '[x] ',
    '"',
    '<div>',
    '</div>',
    '<br />',
  )
  const word = fc.constantFrom('anna', 'bread', 'quiet', 'seventeen', '日記', 'письмо', 'مرحبا', 'x')
  const source = fc.array(fc.oneof(marks, word), { maxLength: 40 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(source, (markdown) => {
      const seen = words(markdown)
      for (const typed of markdown.match(/[\p{L}]{4,}|日記/gu) ?? []) expect(seen).toContain(typed)
    }),
    { numRuns: 500 },
  )
})

test('quotes five thousand deep are shown, not followed', () => {
  const text = words(`${'> '.repeat(5000)}the bottom`)
  expect(text).toContain('the bottom')
})
