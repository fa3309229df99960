import { expect, test } from 'vitest'
import { checkNewPassphrase } from '#journal/vault/passphrase.ts'
import { toFailure } from '#shared/failure.ts'
import { passphraseOf } from './support/quick-surroundings.ts'

function verdict(passphrase: Uint8Array): string {
  try {
    checkNewPassphrase(passphrase)
    return 'fit'
  } catch (thrown) {
    return toFailure(thrown).code
  }
}

test.each([
  ['', 'passphrase-too-short'],
  ['nine char', 'passphrase-too-short'],
  ['ten  chars', 'fit'],
  // Counted as characters, not as bytes: nine and ten of two, three and four bytes each.
  ['äöüäöüäöü', 'passphrase-too-short'],
  ['äöüäöüäöüä', 'fit'],
  ['日記日記日記日記日', 'passphrase-too-short'],
  ['日記日記日記日記日記', 'fit'],
  ['🌿'.repeat(9), 'passphrase-too-short'],
  ['🌿'.repeat(10), 'fit'],
  // Decomposed, it has fourteen characters; composed, seven.
  ['e\u0301'.repeat(7), 'passphrase-too-short'],
  ['          ', 'fit'],
])('the passphrase %j is %s', (text, expected) => {
  expect(verdict(passphraseOf(text))).toBe(expected)
})

test('1,024 bytes are allowed and one more is not', () => {
  expect(verdict(passphraseOf('x'.repeat(1024)))).toBe('fit')
  expect(verdict(passphraseOf('x'.repeat(1025)))).toBe('passphrase-too-long')
  expect(verdict(passphraseOf('🌿'.repeat(256)))).toBe('fit')
  expect(verdict(passphraseOf(`🌿${'é'.repeat(511)}`))).toBe('passphrase-too-long')
})

test('bytes that are no text are refused', () => {
  expect(verdict(new Uint8Array(20).fill(0xff))).toBe('bad-input')
})
