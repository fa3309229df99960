import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '#journal/entries/plain-text.ts'
import { maxPreviewLength, previewText } from '#journal/entries/preview-text.ts'

describe('Markdown as plain words', () => {
  it.each([
    ['# A day\n\nIt **was** _good_.', 'A day It was good.'],
    ['* one\n* two\n\n1. three\n2. four', 'one two three four'],
    ['* [ ] call\n* [x] write', 'call write'],
    ['> > quoted\n> twice', 'quoted twice'],
    ['~~gone~~ `code` **bold *and* more**', 'gone code bold and more'],
    ['```js\nlet x\n```', 'let x'],
    ['a\n\n---\n\nb\n\n***\n\nc', 'a b c'],
    ['| a | b |\n| --- | :-: |\n| 1 | 2 |', 'a b 1 2'],
    ['Quiet.![the bench](attachment:1)Later', 'Quiet. the bench Later'],
    ['[a link](https://example.org/x_y) and ![a picture](x.png)', 'a link and a picture'],
    ['<https://example.org/a_b>', 'https://example.org/a_b'],
    ['1986\\. A great year \\*really\\* snake\\_case', '1986. A great year *really* snake_case'],
    ['a&#x20;\n&nbsp;b &amp; c &lt;d> &unknown; AT&T', 'a b & c <d> &unknown; AT&T'],
    ['one<br />two', 'one two'],
    ['2 * 3 = 6, snake_case, -5 degrees, #tag', '2 * 3 = 6, snake_case, -5 degrees, #tag'],
    ['Title\n=====\n\ntext', 'Title text'],
    ['', ''],
  ])('%j reads %j', (markdown, words) => {
    expect(plainText(markdown)).toBe(words)
  })

  it('never fails and never grows, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(plainText(text).length).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('takes no longer for hostile repetition', () => {
    // Counted in characters, not time: a quadratic rule would not come back from these at all.
    for (const text of ['*', '_', '[', '`', '\\', '&#', '> ', '- ', '!['].map((mark) =>
      mark.repeat(20_000),
    )) {
      expect(plainText(text).length).toBeLessThanOrEqual(text.length)
    }
  })
})

describe('a preview', () => {
  it('is at most 160 characters, on one line, and never ends in half a character', () => {
    const unit = fc.constantFrom('a', ' ', '\n', '😀', '𠀀', '**', '日')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 600 }), (body) => {
        const preview = previewText(body)
        expect(preview.length).toBeLessThanOrEqual(maxPreviewLength)
        expect(preview.isWellFormed()).toBe(true)
        expect(preview).not.toMatch(/\n/)
      }),
      { numRuns: 2000 },
    )
  })

  it('ends between two words', () => {
    const preview = previewText('seven letters and more words that follow '.repeat(10))
    expect(preview).toMatch(/ \w+…$/)
    expect('seven letters and more words that follow '.repeat(10)).toContain(`${preview.slice(0, -1)} `)
  })

  it('does not look at all of a long text', () => {
    expect(previewText(`first words ${'*'.repeat(5_000_000)}`)).toMatch(/^first words/)
  })
})
