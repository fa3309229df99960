import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  encodePassphrase,
  passphraseLength,
  samePassphrase,
} from '../../../../src/renderer/components/encode-passphrase.ts'

const typed = fc.string({ unit: 'grapheme', maxLength: 60 })

test('a passphrase is the same bytes however a keyboard composes its letters', () => {
  expect(encodePassphrase('caf\u00e9')).toEqual(encodePassphrase('cafe\u0301'))
  fc.assert(
    fc.property(typed, (text) => {
      expect(encodePassphrase(text.normalize('NFD'))).toEqual(encodePassphrase(text.normalize('NFC')))
    }),
  )
  // The same check finds an encoding that does not normalise.
  const plain = (text: string) => new TextEncoder().encode(text)
  expect(plain('caf\u00e9')).not.toEqual(plain('cafe\u0301'))
})

test('nothing of a passphrase is dropped or made alike: spaces, case, ligatures', () => {
  expect(new TextDecoder().decode(encodePassphrase('  Two  words '))).toBe('  Two  words ')
  expect(encodePassphrase('\ufb01sh')).not.toEqual(encodePassphrase('fish'))
  expect(encodePassphrase('A')).not.toEqual(encodePassphrase('a'))
  fc.assert(
    fc.property(typed, (text) => {
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(encodePassphrase(text))).toBe(
        text.normalize('NFC').toWellFormed(),
      )
    }),
  )
})

test('its length is counted in characters, not in bytes or halves of a character', () => {
  expect(passphraseLength('cafe\u0301')).toBe(4)
  expect(passphraseLength('🗝️🗝️')).toBe(4)
  expect(passphraseLength('日記')).toBe(2)
})

test('two passphrases are the same only if every byte is', () => {
  const one = encodePassphrase('copper lantern')
  expect(samePassphrase(one, encodePassphrase('copper lantern'))).toBe(true)
  expect(samePassphrase(one, encodePassphrase('copper lantern '))).toBe(false)
  expect(samePassphrase(one, encodePassphrase('copper lanterm'))).toBe(false)
})
