import { beforeAll, describe, expect, test } from 'vitest'
import { type Finder, findText, findWords } from '../../../../src/renderer/editor/find-matches.ts'
import { type EntryFormat, entryFormat } from './entry-format.ts'

let format: EntryFormat
beforeAll(async () => {
  format = await entryFormat()
})

function foundIn(finder: Finder | null, body: string): readonly string[] {
  const doc = format.read(body)
  return (finder?.(doc) ?? []).map(({ from, to }) => doc.textBetween(from, to, '|', '⏎'))
}

describe('find in the entry', () => {
  test('anywhere in words, whatever the capitals and accents, over bold words and in every kind of block', () => {
    const body =
      '# The CAFÉ\n\na **ca**fe, cafés\n\n- cafe\u0301\n\n> Café\n\n| café | b |\n| - | - |\n| decaf | x |'
    expect(foundIn(findText('cafe'), body)).toEqual(['CAFÉ', 'cafe', 'café', 'cafe\u0301', 'Café', 'café'])
    expect(foundIn(findText('caf'), body)).toHaveLength(7)
  })

  test('no word goes on over a line break or into the next paragraph', () => {
    expect(foundIn(findText('onetwo'), 'one\\\ntwo\n\none\n\ntwo')).toEqual([])
    expect(foundIn(findText('one two'), 'one two')).toEqual(['one two'])
  })

  test('nothing typed finds nothing', () => {
    expect(findText('')).toBeNull()
  })

  test('places stay right where a letter would become longer or shorter', () => {
    expect(foundIn(findText('ﬁ'), 'İstanbul ﬁ')).toEqual(['ﬁ'])
    expect(foundIn(findText('cafes'), 'e\u0301 cafe\u0301s')).toEqual(['cafe\u0301s'])
    expect(foundIn(findText('bul'), 'İstanbul ﬁ bul')).toEqual(['bul', 'bul'])
  })
})

describe('the words an entry was found by', () => {
  test('where a word begins with them, as the search found them', () => {
    expect(foundIn(findWords(['trus', 'we']), 'We trust; distrust was owed. Trusting')).toEqual([
      'We',
      'trus',
      'Trus',
    ])
  })

  test('anywhere in scripts without spaces', () => {
    expect(foundIn(findWords(['散歩']), '今日は散歩をしました')).toEqual(['散歩'])
  })

  test('the longer of two that begin together, and none twice', () => {
    expect(foundIn(findWords(['tru', 'trust', 'TRUST']), 'trust')).toEqual(['trust'])
    expect(findWords(['', ' '.trim()])).toBeNull()
  })
})
