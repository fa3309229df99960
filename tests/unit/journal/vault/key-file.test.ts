import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highestCost, lowestCost } from '#journal/vault/argon2-cost.ts'
import {
  decodeKeyFile,
  encodeKeyFile,
  isAuthentic,
  type KeyFile,
  longestKeyFile,
} from '#journal/vault/key-file.ts'
import { unlockKeyFile } from '#journal/vault/unlock-key-file.ts'
import { toFailure } from '#shared/failure.ts'
import { byCode, byPassphrase, madeKeyFile, withChecksum } from './support/made-key-file.ts'
import { countedDerive } from './support/quick-surroundings.ts'

const bytesOf = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((b) => Buffer.from(b))
const cost = fc.record({
  memoryKiB: fc.integer({ min: lowestCost.memoryKiB, max: highestCost.memoryKiB }),
  passes: fc.integer({ min: lowestCost.passes, max: highestCost.passes }),
  lanes: fc.integer({ min: lowestCost.lanes, max: highestCost.lanes }),
})
const slot = fc.record({
  id: fc.integer({ min: 1, max: 255 }),
  opensWith: fc.oneof(
    cost.map((asked) => ({ kind: 'passphrase', cost: asked }) as const),
    fc.constant({ kind: 'recovery-code' } as const),
  ),
  salt: bytesOf(16),
  nonce: bytesOf(12),
  sealedKey: bytesOf(48),
})
const keyFiles: fc.Arbitrary<KeyFile> = fc.record({
  vaultId: bytesOf(16),
  created: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  epoch: fc.integer({ min: 1, max: 0xffff_ffff }),
  databaseSalt: bytesOf(16),
  slots: fc.uniqueArray(slot, { minLength: 1, maxLength: 16, selector: ({ id }) => id }),
})
const headerKey = Buffer.alloc(32, 3)

test('what is written is read back, and there is only one way to write it', () => {
  fc.assert(
    fc.property(keyFiles, (keyFile) => {
      const bytes = encodeKeyFile(keyFile, headerKey)
      expect(decodeKeyFile(bytes)).toEqual(keyFile)
      expect(encodeKeyFile(decodeKeyFile(bytes), headerKey).equals(bytes)).toBe(true)
      expect(isAuthentic(bytes, headerKey)).toBe(true)
      expect(isAuthentic(bytes, Buffer.alloc(32, 4))).toBe(false)
      expect(bytes.byteLength).toBeLessThanOrEqual(longestKeyFile)
    }),
  )
})

/** What unlocking says of bytes, and how much work was done before it said so. */
async function unlocking(bytes: Buffer) {
  const { count, derive } = countedDerive()
  const verdict = await unlockKeyFile(bytes, byPassphrase(), derive).then(
    () => 'opened',
    (thrown: unknown) => toFailure(thrown).code,
  )
  return { verdict, ...count }
}
const refusedUnpaid = (verdict: string) => ({ verdict, derivations: 0, memoryKiB: 0 })

test('the bytes as made are opened, for one derivation', async () => {
  const { bytes } = await madeKeyFile()
  expect(await unlocking(bytes)).toEqual({
    verdict: 'opened',
    derivations: 1,
    memoryKiB: lowestCost.memoryKiB,
  })
})

// Each edit is made to the first slot, at its place in docs/vault-format.md, and the plain checksum is put right.
const slotStart = 59
test.each<[string, (bytes: Buffer) => void]>([
  ['less than 64 MiB', (b) => b.writeUInt32BE(64 * 1024 - 1, slotStart + 3)],
  ['no memory at all', (b) => b.writeUInt32BE(0, slotStart + 3)],
  ['more than 1 GiB', (b) => b.writeUInt32BE(1024 * 1024 + 1, slotStart + 3)],
  ['4 TiB', (b) => b.writeUInt32BE(0xffff_ffff, slotStart + 3)],
  ['two passes', (b) => b.writeUInt32BE(2, slotStart + 7)],
  ['eleven passes', (b) => b.writeUInt32BE(11, slotStart + 7)],
  ['four milliard passes', (b) => b.writeUInt32BE(0xffff_ffff, slotStart + 7)],
  ['no lane', (b) => b.writeUInt8(0, slotStart + 11)],
  ['five lanes', (b) => b.writeUInt8(5, slotStart + 11)],
  ['Argon2 of version 0x10', (b) => b.writeUInt8(0x10, slotStart + 2)],
  ['a slot of an unknown type', (b) => b.writeUInt8(3, slotStart)],
  ['a slot without a number', (b) => b.writeUInt8(0, slotStart + 1)],
  ['two slots of the same number', (b) => b.writeUInt8(2, slotStart + 1)],
  ['a recovery slot with terms of Argon2', (b) => b.writeUInt32BE(64 * 1024, slotStart + 88 + 3)],
  ['an unknown key suite', (b) => b.writeUInt8(2, 26)],
  ['an unknown database suite', (b) => b.writeUInt8(2, 27)],
  ['version 0', (b) => b.writeUInt16BE(0, 8)],
  ['no slot', (b) => b.writeUInt8(0, 58)],
  ['more slots than there are', (b) => b.writeUInt8(3, 58)],
  ['seventeen slots', (b) => b.writeUInt8(17, 58)],
  ['a date beyond counting', (b) => b.writeBigUInt64BE(2n ** 53n, 30)],
  ['epoch 0', (b) => b.writeUInt32BE(0, 38)],
  ['another magic', (b) => b.write('GOLDSEAN', 0, 'latin1')],
])('a key file that states %s is refused before anything is derived', async (_, edit) => {
  const { bytes } = await madeKeyFile()
  edit(bytes)
  expect(await unlocking(withChecksum(bytes))).toEqual(refusedUnpaid('key-file-damaged'))
})

test('seventeen slots really there are refused too', async () => {
  const { slots } = await madeKeyFile()
  const [first] = slots
  const many = Array.from(
    { length: 17 },
    (_, index) => ({ ...first, id: index + 1 }) as (typeof slots)[number],
  )
  const keyFile = {
    vaultId: randomBytes(16),
    created: 1,
    epoch: 1,
    databaseSalt: randomBytes(16),
    slots: many,
  }
  expect(await unlocking(encodeKeyFile(keyFile, headerKey))).toEqual(refusedUnpaid('key-file-damaged'))
})

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['nothing', () => Buffer.alloc(0)],
  ['one byte less', (b) => withChecksum(b.subarray(0, -1))],
  ['one byte more', (b) => withChecksum(Buffer.concat([b, Buffer.alloc(1)]))],
  ['its half', (b) => b.subarray(0, b.byteLength >> 1)],
  ['zeros', (b) => Buffer.alloc(b.byteLength)],
  ['more than 8 KiB', (b) => withChecksum(Buffer.concat([b, Buffer.alloc(longestKeyFile)]))],
])('a key file of %s is damaged, and nothing is derived', async (_, change) => {
  expect(await unlocking(change((await madeKeyFile()).bytes))).toEqual(refusedUnpaid('key-file-damaged'))
})

test('anything at all is refused, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
      expect(await unlocking(Buffer.from(bytes))).toEqual(refusedUnpaid('key-file-damaged'))
      const dressed = withChecksum(
        Buffer.concat([Buffer.from('GOLDSEAM\u0000\u0001', 'latin1'), bytes, Buffer.alloc(32)]),
      )
      expect(await unlocking(dressed)).toEqual(refusedUnpaid('key-file-damaged'))
    }),
  )
})

test.each<[string, number]>([
  ['a later version', 8],
  ['a later version needed to read it', 28],
])('a key file that states %s is newer, not damaged', async (_, place) => {
  const { bytes } = await madeKeyFile()
  bytes.writeUInt16BE(2, place)
  expect(await unlocking(withChecksum(bytes))).toEqual(refusedUnpaid('made-by-newer-version'))
  // With a wrong checksum it is worn bits that say so, not a newer Goldseam.
  expect(await unlocking(bytes)).toEqual(refusedUnpaid('key-file-damaged'))
})

test('a later version need only keep the magic, the version and the checksum at the end', async () => {
  const later = Buffer.concat([Buffer.from('GOLDSEAM\u0000\u0002', 'latin1'), randomBytes(700)])
  expect(await unlocking(withChecksum(later))).toEqual(refusedUnpaid('made-by-newer-version'))
})

test('the recovery code opens for no Argon2 at all; a wrong one does not', async () => {
  const { bytes, masterKey } = await madeKeyFile()
  const { count, derive } = countedDerive()
  const opened = await unlockKeyFile(bytes, byCode(), derive)
  expect(opened.masterKey.equals(masterKey)).toBe(true)
  expect(count.derivations).toBe(0)
  await expect(unlockKeyFile(bytes, byCode('00000-00000-00000-00000-00000-1CTMM'), derive)).rejects.toThrow(
    'wrong-recovery-code',
  )
  await expect(unlockKeyFile(bytes, byCode('00000'), derive)).rejects.toThrow('recovery-code-mistyped')
})

test('a vault without a recovery code is opened by none', async () => {
  const { bytes } = await madeKeyFile({ secrets: [byPassphrase()] })
  await expect(unlockKeyFile(bytes, byCode(), countedDerive().derive)).rejects.toThrow('wrong-recovery-code')
})
