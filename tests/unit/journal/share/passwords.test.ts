import { randomBytes } from 'node:crypto'
import { EFF_LONG_WORDLIST } from 'secure-password-utilities/wordlists'
import { expect, test } from 'vitest'
import { hurtfulWords } from '#journal/share/hurtful-words.ts'
import { sharePassword } from '#journal/share/share-password.ts'
import { suggestPassword } from '#journal/share/suggest-password.ts'

test('a suggested password has at least 80 bits, in words of the list', () => {
  const words = suggestPassword(randomBytes).split('-')
  expect(words).toHaveLength(7)
  const spoken = EFF_LONG_WORDLIST.filter((word) => !word.includes('-') && !hurtfulWords.has(word))
  for (const word of words) expect(spoken).toContain(word)
  expect(words.length * Math.log2(new Set(spoken).size)).toBeGreaterThan(80)
  expect(sharePassword(words.join('-'))).toBe(words.join('-'))
})

test('every word is equally likely: draws beyond the last whole multiple of the list are drawn again', () => {
  const drawn = [0xff, 0xff, 0xf0, 0x88, 0x00, 0x00]
  const bytes = (count: number) => new Uint8Array(drawn.length > 0 ? drawn.splice(0, count) : [0, 1])
  expect(suggestPassword(bytes).split('-').slice(0, 2)).toEqual(['abacus', 'abdomen'])
})

test('no suggested password has a word that would hurt', () => {
  expect([...hurtfulWords].filter((word) => !EFF_LONG_WORDLIST.includes(word))).toEqual([])
  const drawn = new Set<string>()
  // Every number two bytes can hold, so every word that can be drawn at all.
  for (let first = 0; first < 0x10000; first += 7) {
    let next = first
    const bytes = () => {
      const number = next++ % 0x10000
      return new Uint8Array([number >> 8, number & 0xff])
    }
    for (const word of suggestPassword(bytes).split('-')) drawn.add(word)
  }
  expect([...drawn].filter((word) => hurtfulWords.has(word))).toEqual([])
  expect(drawn.size).toBe(EFF_LONG_WORDLIST.length - hurtfulWords.size - 4)
})

test('two suggestions are never the same', () => {
  const suggestions = Array.from({ length: 500 }, () => suggestPassword(randomBytes))
  expect(new Set(suggestions).size).toBe(500)
})

test('a password opens the file however a keyboard makes its accents', () => {
  expect(sharePassword('cafe\u0301 ﬁle ℌ 10')).toBe('café file H 10')
})

test('a password is what SASLprep makes of it, whatever cannot be seen in it', () => {
  // The examples of RFC 4013, and the marks an emoji is typed with; each long enough to be a password.
  const made = (typed: string) => sharePassword(`${typed}1234567890`).slice(0, -10)
  expect(made('I\u00ADX')).toBe('IX')
  expect(made('\u00AA')).toBe('a')
  expect(made('\u2168')).toBe('IX')
  expect(made('a\u00A0b\u3000c\u200Bd')).toBe('a b c d')
  expect(made('\u2764\uFE0F')).toBe('\u2764')
  expect(made('\uFEFFa\u200Db\u2060c')).toBe('abc')
  // What is left is not changed by being prepared once more, as a reader does.
  const prepared = sharePassword('ﬁle\u2003\u2764\uFE0F e\u0301\u00AD ten')
  expect(sharePassword(prepared)).toBe(prepared)
  expect(() => sharePassword('\u00AD'.repeat(10))).toThrow('share-password-too-short')
})

test('passwords too short to hold and too long for a PDF are refused', () => {
  expect(() => sharePassword('é'.repeat(9).normalize('NFD'))).toThrow('share-password-too-short')
  expect(sharePassword('😀'.repeat(10))).toHaveLength(20)
  expect(sharePassword('a'.repeat(127))).toHaveLength(127)
  expect(() => sharePassword('a'.repeat(128))).toThrow('share-password-too-long')
  expect(() => sharePassword('日'.repeat(43))).toThrow('share-password-too-long')
})
