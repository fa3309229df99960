import { beforeAll, describe, expect, test } from 'vitest'
import { documentCounter, wordCounter } from '../../../../src/renderer/editor/word-count.ts'
import { type EntryFormat, entryFormat } from './entry-format.ts'

describe('words of a text', () => {
  const count = wordCounter('en')
  test.each([
    ['', 0],
    ['  \n ', 0],
    ['one two, three — four.', 4],
    ["It's well-known: 3.5 km", 5],
    ['今日は散歩をしました', 6],
    ['Мы гуляли', 2],
    ['ذهبنا إلى البحر', 3],
    ['👩‍👧 yes', 1],
  ])('%j', (text, words) => {
    expect(count(text)).toBe(words)
  })
})

describe('words of an entry', () => {
  let format: EntryFormat
  beforeAll(async () => {
    format = await entryFormat()
  })

  test('of every block, a word that is half bold once', () => {
    const count = documentCounter(wordCounter('en'))
    expect(
      count(
        format.read(
          '# A head\n\nun**believ**able\\\nnext\n\n- one\n\n  > two\n\n| a | b |\n| - | - |\n| c | d e |',
        ),
      ),
    ).toBe(11)
  })

  test('a block that did not change is not counted again, and a count that runs out of time goes on later', () => {
    let counted = 0
    const count = documentCounter((text) => {
      counted += 1
      return text.split(' ').length
    })
    const doc = format.read('one two\n\nthree\n\nfour')
    let time = 2
    const hasTime = () => time-- > 0
    expect(count(doc, hasTime)).toBeNull()
    expect(counted).toBe(2)
    expect(count(doc)).toBe(4)
    expect(counted).toBe(3)
  })
})
