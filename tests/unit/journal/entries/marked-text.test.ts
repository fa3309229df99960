import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitEnd, hitStart, markedText } from '#journal/entries/marked-text.ts'

const marked = (text: string) => text.replaceAll('[', hitStart).replaceAll(']', hitEnd)

describe('a marked text', () => {
  it('is divided at its marks', () => {
    expect(markedText(marked('We [trust] each [other]'), [])).toEqual([
      { text: 'We ', hit: false },
      { text: 'trust', hit: true },
      { text: ' each ', hit: false },
      { text: 'other', hit: true },
    ])
  })

  it('is also marked where the index cannot', () => {
    expect(markedText(marked('[a] 日記と日記'), ['日記'])).toEqual([
      { text: 'a', hit: true },
      { text: ' ', hit: false },
      { text: '日記', hit: true },
      { text: 'と', hit: false },
      { text: '日記', hit: true },
    ])
  })

  it('holds the whole text and nothing else, however its marks are broken', () => {
    const unit = fc.constantFrom('[', ']', 'a', '日', ' ')
    fc.assert(
      fc.property(fc.string({ unit }), fc.array(fc.constantFrom('日', 'a', '日a')), (text, unmarked) => {
        const pieces = markedText(marked(text), unmarked)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text.replace(/[[\]]/g, ''))
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
