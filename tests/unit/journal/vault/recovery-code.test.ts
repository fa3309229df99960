import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoveryCode, parseRecoveryCode, sameRecoveryCode } from '#journal/vault/recovery-code.ts'
import { Failure } from '#shared/failure.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 })
const pinned = Uint8Array.from({ length: 16 }, (_, index) => index * 17)
const codeOf = (secret: Uint8Array) => newRecoveryCode(() => Uint8Array.from(secret))

function isMistyped(typed: string): boolean {
  try {
    parseRecoveryCode(typed)
    return false
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'recovery-code-mistyped') return true
    throw thrown
  }
}

test('a code carries 128 random bits and gives them back', () => {
  const asked: number[] = []
  newRecoveryCode((count) => {
    asked.push(count)
    return randomBytes(count)
  })
  expect(asked).toEqual([16])
  fc.assert(fc.property(secrets, (secret) => parseRecoveryCode(codeOf(secret)).equals(Buffer.from(secret))))
})

test('it is written in six groups of five, without letters that look like digits', () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      expect(codeOf(secret)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){5}$/)
    }),
  )
})

test('the written form never changes', () => {
  expect(codeOf(pinned)).toBe('008J4-CT4AN-K7F24-SNAXW-SQFEZ-ZPFEQ')
  expect(codeOf(new Uint8Array(16))).toBe('00000-00000-00000-00000-00000-1CTMM')
})

test('the random bytes are not left in memory', () => {
  const secret = randomBytes(16)
  newRecoveryCode(() => secret)
  expect(secret.equals(Buffer.alloc(16))).toBe(true)
})

test.each([
  ['small letters', (code: string) => code.toLowerCase()],
  ['no hyphens', (code: string) => code.replaceAll('-', '')],
  ['spaces and new lines', (code: string) => ` ${code.replaceAll('-', ' \n')}\t`],
  ['long dashes', (code: string) => code.replaceAll('-', '\u2013')],
  ['the minus sign', (code: string) => code.replaceAll('-', '\u2212')],
  ['O for 0', (code: string) => code.replaceAll('0', 'O')],
  ['o for 0', (code: string) => code.replaceAll('0', 'o')],
  ['I for 1', (code: string) => code.replaceAll('1', 'I')],
  ['l for 1', (code: string) => code.replaceAll('1', 'l')],
  [
    'full-width letters',
    (code: string) => code.replace(/\w/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
  ],
])('it is understood with %s', (_, change) => {
  fc.assert(
    fc.property(secrets, (secret) => parseRecoveryCode(change(codeOf(secret))).equals(Buffer.from(secret))),
  )
})

test('every single wrong character is noticed', () => {
  const code = codeOf(pinned).replaceAll('-', '')
  for (let place = 0; place < code.length; place += 1) {
    for (const wrong of alphabet.replace(code.charAt(place), '')) {
      expect(isMistyped(code.slice(0, place) + wrong + code.slice(place + 1))).toBe(true)
    }
  }
})

test('every swap of neighbours, every missing and every doubled character is noticed', () => {
  const code = codeOf(pinned).replaceAll('-', '')
  for (let place = 0; place < code.length; place += 1) {
    const [one, next] = [code.charAt(place), code.charAt(place + 1)]
    if (next !== '' && one !== next) {
      expect(isMistyped(code.slice(0, place) + next + one + code.slice(place + 2))).toBe(true)
    }
    expect(isMistyped(code.slice(0, place) + code.slice(place + 1))).toBe(true)
    expect(isMistyped(code.slice(0, place) + one + code.slice(place))).toBe(true)
  }
})

test('anything else a person may type is mistyped, never a crash', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), isMistyped))
  expect(isMistyped('')).toBe(true)
  expect(isMistyped('U'.repeat(30))).toBe(true)
})

test('two codes are the same however they are typed, and different when they are', () => {
  const code = codeOf(randomBytes(16))
  expect(sameRecoveryCode(code, code.toLowerCase().replaceAll('-', ' '))).toBe(true)
  expect(sameRecoveryCode(code, codeOf(randomBytes(16)))).toBe(false)
})
