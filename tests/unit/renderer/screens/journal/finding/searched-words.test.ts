import { expect, test } from 'vitest'
import { searchedWords } from '../../../../../../src/renderer/screens/journal/finding/searched-words.ts'

test.each([
  ['mill river', ['mill', 'river']],
  ['"to the mill" -river beg*', ['to the mill', 'beg']],
  ['-"left out" “kept”', ['kept']],
  ['日記 -水', ['日記']],
  ['"still open', ['still open']],
  [' - * "" ', []],
])('%s marks %o', (typed, words) => {
  expect(searchedWords(typed)).toEqual(words)
})
