import { createHash, timingSafeEqual } from 'node:crypto'
import { Failure } from '#shared/failure.ts'

/**
 * A recovery code is 128 random bits and 22 bits of check, written as 30 characters of Crockford's base32
 * (https://www.crockford.com/base32.html: no I, L, O, U) in six groups of five. The check is the start of a
 * SHA-256, so that a mistyped code is told from a wrong one; it misses one mistake in four million.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretBytes = 16
const checkBits = 22
const codeLength = 30
const groupLength = 5
const checkContext = 'goldseam/recovery-code/check'

/** A fresh code, formatted for reading. @param random gives so many random bytes */
export function newRecoveryCode(random: (count: number) => Uint8Array): string {
  const secret = random(secretBytes)
  const code = write(secret)
  secret.fill(0)
  return code.match(new RegExp(`.{${groupLength}}`, 'g'))?.join('-') ?? code
}

/**
 * The 16 secret bytes of a code as somebody typed it: in any case, with any spaces and hyphens, O for 0, I or L
 * for 1. The caller zeroes them. Throws Failure `recovery-code-mistyped`.
 */
export function parseRecoveryCode(typed: string): Buffer {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const digits = Array.from(code, (character) => alphabet.indexOf(character))
  if (digits.length !== codeLength || digits.includes(-1)) throw new Failure('recovery-code-mistyped')
  const number = digits.reduce((sum, digit) => (sum << 5n) | BigInt(digit), 0n)
  const secret = Buffer.from((number >> BigInt(checkBits)).toString(16).padStart(2 * secretBytes, '0'), 'hex')
  if (write(secret) === code) return secret
  secret.fill(0)
  throw new Failure('recovery-code-mistyped')
}

/** Whether two codes are the same one, however they are typed. Throws Failure `recovery-code-mistyped`. */
export function sameRecoveryCode(one: string, other: string): boolean {
  return timingSafeEqual(parseRecoveryCode(one), parseRecoveryCode(other))
}

function write(secret: Uint8Array): string {
  const check =
    createHash('sha256').update(checkContext).update(secret).digest().readUInt32BE() >>> (32 - checkBits)
  const number = (BigInt(`0x${Buffer.from(secret).toString('hex')}`) << BigInt(checkBits)) | BigInt(check)
  return Array.from({ length: codeLength }, (_, index) =>
    alphabet.charAt(Number((number >> BigInt(5 * (codeLength - 1 - index))) & 31n)),
  ).join('')
}
