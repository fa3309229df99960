import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRecoveryCode, parseRecoveryCode } from '#journal/vault/recovery-code.ts'
import {
  firstWrongGroup,
  groupsOf,
  normaliseRecoveryCode,
} from '../../../../../src/renderer/screens/welcome/recovery-code.ts'

const code = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => newRecoveryCode(() => Uint8Array.from(bytes)))

/** Ways people copy a code from paper. */
const habits: readonly ((code: string) => string)[] = [
  (text) => text.toLowerCase(),
  (text) => text.replaceAll('-', ' '),
  (text) => text.replaceAll('-', ''),
  (text) => text.replaceAll('-', ' – '),
  (text) => text.replaceAll('0', 'o').replaceAll('1', 'l'),
  (text) => ` ${text.replaceAll('1', 'I')}\t`,
]

test('a code typed in any usual way is taken as right, here and by the vault', () => {
  fc.assert(
    fc.property(code, fc.constantFrom(...habits), (shown, habit) => {
      expect(firstWrongGroup(shown, habit(shown))).toBeNull()
      expect(parseRecoveryCode(normaliseRecoveryCode(habit(shown)))).toEqual(parseRecoveryCode(shown))
    }),
  )
})

test('a slip is found in the group where it was made', () => {
  fc.assert(
    fc.property(
      code,
      fc.nat({ max: 29 }),
      fc.constantFrom(...'023456789ABCDEFGHJKMNPQRSTVWXYZ'),
      (shown, at, put) => {
        const plain = normaliseRecoveryCode(shown)
        fc.pre(plain[at] !== put)
        const slipped = plain.slice(0, at) + put + plain.slice(at + 1)
        expect(firstWrongGroup(shown, slipped)).toBe(Math.floor(at / 5) + 1)
      },
    ),
  )
})

test('a code that is too short or too long is not right', () => {
  const shown = newRecoveryCode((count) => new Uint8Array(count).fill(0x5a))
  expect(firstWrongGroup(shown, '')).toBe(1)
  expect(firstWrongGroup(shown, shown.slice(0, -1))).toBe(groupsOf(shown).length)
  expect(firstWrongGroup(shown, `${shown}7`)).toBe(groupsOf(shown).length)
})
