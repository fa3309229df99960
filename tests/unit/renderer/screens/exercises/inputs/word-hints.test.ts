import { describe, expect, test } from 'vitest'
import { hintsFor } from '../../../../../../src/renderer/screens/exercises/inputs/word-hints.ts'

const watch = ['if', 'but', 'you also', 'i already', 'just'].map((word) => ({ word, hint: word }))
const found = (text: string) => hintsFor(text, watch).map(({ word }) => word)

describe('a watched word', () => {
  test('is pointed out whatever its case, at any place, and once', () => {
    expect(found('If I hurt you, if at all. I was afraid, BUT')).toEqual(['if', 'but'])
  })

  test('is not found inside another word', () => {
    expect(found('A butter knife, a gift, adjusted, life')).toEqual([])
    expect(found('à-but-é')).toEqual(['but'])
    expect(found('débutée')).toEqual([])
  })

  test('may be several words with any space between them, also over the end of a line', () => {
    expect(found('And you\nalso  did')).toEqual(['you also'])
    expect(found('I already said so')).toEqual(['i already'])
    expect(found('Hi already')).toEqual([])
  })

  test('keeps out of words with an apostrophe, of either kind', () => {
    expect(
      hintsFor("I don’t but I'll", [
        { word: 'don', hint: '' },
        { word: 'll', hint: '' },
      ]),
    ).toEqual([])
    expect(hintsFor('I don’t', [{ word: "don't", hint: '' }])).toHaveLength(1)
    expect(hintsFor('He said ‘but’', [{ word: 'but', hint: '' }])).toHaveLength(1)
  })

  test('is read letter by letter: no sign in it has a meaning', () => {
    expect(hintsFor('whatever', [{ word: 'w.*r', hint: '' }])).toEqual([])
    expect(hintsFor('a (b) c', [{ word: '(b)', hint: '' }])).toHaveLength(1)
  })
})
