import { isUtf8 } from 'node:buffer'
import { Failure } from '#shared/failure.ts'
import { maxPassphraseBytes, minPassphraseLength } from '#shared/limits.ts'

/**
 * Refuses a new passphrase that is not fit to be one. It is looked at as bytes: a string of it could not be
 * overwritten afterwards. That it is NFC is the window's part (`encodePassphrase`).
 *
 * Throws Failure `passphrase-too-short`, `passphrase-too-long`, or `bad-input` when it is not UTF-8.
 */
export function checkNewPassphrase(passphrase: Uint8Array): void {
  checkPassphraseSize(passphrase)
  if (!isUtf8(passphrase)) throw new Failure('bad-input')
  if (codePoints(passphrase) < minPassphraseLength) throw new Failure('passphrase-too-short')
}

/** Refuses what can be nobody's passphrase. Throws Failure `passphrase-too-long`. */
export function checkPassphraseSize(passphrase: Uint8Array): void {
  if (passphrase.byteLength > maxPassphraseBytes) throw new Failure('passphrase-too-long')
}

/** In UTF-8 every code point has one byte that is not a continuation byte (10xxxxxx). */
function codePoints(utf8: Uint8Array): number {
  return utf8.reduce((count, byte) => ((byte & 0b1100_0000) === 0b1000_0000 ? count : count + 1), 0)
}
