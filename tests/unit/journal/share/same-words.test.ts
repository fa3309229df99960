import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameWords } from '#journal/share/same-words.ts'

const text = 'He told me. Then I made coffee.'

test('the same words are the same however they are broken into lines and spaced', () => {
  expect(sameWords(['He  told', ' me. Th', 'enI made', '', 'coffee.'], text)).toBe(true)
})

test('a character more, less, other or elsewhere is a difference', () => {
  for (const lines of [
    ['He told me. Then I made coffee'],
    ['He told me. Then I made coffee. '.repeat(2)],
    ['He told me. Then I made'],
    ['He told me. Then I made coffee.', 'x'],
    ['x', 'He told me. Then I made coffee.'],
    ['He told me. Then I made toffee.'],
    ['Then I made coffee.', 'He told me.'],
    [],
  ]) {
    expect(sameWords(lines, text)).toBe(false)
  }
})

test('two ways to write one character are one, and marks that draw nothing are none', () => {
  expect(sameWords(['cafe\u0301 \uFB01le'], 'café file')).toBe(true)
  expect(sameWords(['👩👧'], '👩\u200D👧')).toBe(true)
})

test('inside a line of right-to-left script any order will do, but no other character', () => {
  const hebrew = 'שלום (עולם) 45'
  expect(sameWords(['45 )םלוע( םולש'], hebrew)).toBe(true)
  expect(sameWords(['45 )םלוע( םולשש'], hebrew)).toBe(false)
  expect(sameWords(['46 )םלוע( םולש'], hebrew)).toBe(false)
  // Words of one line do not pass for those of the next.
  expect(sameWords(['םולש', 'םלוע'], 'עולם שלום')).toBe(false)
})

test('a line without such script is in any order only where its own paragraph holds some', () => {
  const pieces = ['שלום He told me, Then I asked,', 'Then I slept,']
  expect(sameWords(['שלום He told me,', ',Then I asked', 'Then I slept,'], pieces)).toBe(true)
  expect(sameWords(['שלום He told me,', 'Then I asked,', ',Then I slept'], pieces)).toBe(false)
  expect(sameWords(['שלום He told me,', ',Then I asket', 'Then I slept,'], pieces)).toBe(false)
})

test('a box stands for exactly one character', () => {
  expect(sameWords(['a\0c'], 'abc')).toBe(true)
  expect(sameWords(['a\0c'], 'ac')).toBe(false)
  expect(sameWords(['\0שלום'], 'שלוםx')).toBe(true)
  expect(sameWords(['\0\0שלום'], 'שלוםx')).toBe(false)
})

test('of random texts, only the same are the same', () => {
  const words = fc.array(fc.constantFrom('anna', 'bread', 'quiet', 'שלום', '日記', '.'), { maxLength: 12 })
  fc.assert(
    fc.property(words, words, fc.integer({ min: 1, max: 9 }), (one, other, width) => {
      const joined = one.join(' ')
      expect(sameWords(joined.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [], joined)).toBe(true)
      if (one.join('') !== other.join('')) {
        const sorted = (list: readonly string[]) => [...list.join('')].toSorted().join('')
        if (sorted(one) !== sorted(other)) expect(sameWords([joined], other.join(' '))).toBe(false)
      }
    }),
    { numRuns: 500 },
  )
})
