import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleLine, visibleText } from '#shared/visible-text.ts'

test('ordinary writing of every script stays as it is', () => {
  for (const text of [
    'Dear M.,\n\tI walked “round the block” – twice… €5',
    'می‌خواهم دوباره اعتماد کنم',
    'हिन्दी में लिखा हुआ, क्‍ष',
    '日本語 邊󠄀 한국어',
    'אֲנִי רוֹצֶה',
    '👩‍❤️‍💋‍👨 🏳️‍🌈 1️⃣ 👍🏽',
  ]) {
    expect(visibleText(text)).toBe(text)
  }
})

test('characters that could carry unseen words are left out', () => {
  const tags = [...'secret'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')
  expect(visibleText(`a${tags}b`)).toBe('ab')
  expect(visibleText('a\u200Bb\u2060c\uFEFFd\u00ADe\u0000f\u001Bg\uFFF9h\u3164i')).toBe('abcdefghi')
})

test('nothing can turn the words beside it around', () => {
  expect(visibleText('pay \u202E001\u202C \u2066x\u2069 now')).toBe('pay 001 x now')
})

test('a row of joiners says nothing any more', () => {
  expect(visibleText(`a${'\u200D\u200C'.repeat(40)}b`)).toBe('a\u200D\u200Cb')
})

test('every line end is one and the same, and a broken character is shown as broken', () => {
  expect(visibleText('a\r\nb\rc\u2028d\u2029e\u0085f\uD800g')).toBe('a\nb\nc\nd\ne\nf\uFFFDg')
  expect(visibleLine('  two\n lines\t')).toBe('two lines')
})

test('what was made visible once stays the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(visibleText(visibleText(text))).toBe(visibleText(text))
    }),
    { numRuns: 500 },
  )
})
