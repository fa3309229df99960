import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference, restore } from '#journal/entries/revision-difference.ts'

// Few different characters, pairs of surrogates that share a half among them, so that texts often overlap.
const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', '😁', '🀀', '𝔸'), maxLength: 30 })

describe('what differs between two versions', () => {
  it('gives the older text back exactly, for any two texts', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        expect(restore(difference(older, newer), newer)).toBe(older)
      }),
      { numRuns: 5000 },
    )
  })

  it('never holds half a character, so that it survives UTF-8', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        expect(difference(older, newer).middle.isWellFormed()).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })

  it('is small for a small change in a long text', () => {
    const long = 'word '.repeat(20_000)
    const typed = `${long.slice(0, 50_000)}x${long.slice(50_000)}`
    expect(difference(long, typed)).toEqual({ keptStart: 50_000, keptEnd: 50_000, middle: '' })
    expect(difference(typed, long).middle).toBe('x')
  })
})
