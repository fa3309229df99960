import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lowestCost } from '#journal/vault/argon2-cost.ts'
import { decodeKeyFile, encodeKeyFile } from '#journal/vault/key-file.ts'
import { openSlot } from '#journal/vault/key-slot.ts'
import { openVault } from '#journal/vault/open-vault.ts'
import { unlockKeyFile } from '#journal/vault/unlock-key-file.ts'
import { vaultKey } from '#journal/vault/vault-keys.ts'
import { toFailure } from '#shared/failure.ts'
import { byCode, byPassphrase, flipped, madeKeyFile, withChecksum } from './support/made-key-file.ts'
import { countedDerive, quickDerive, quickSurroundings } from './support/quick-surroundings.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

type Secret = ReturnType<typeof byPassphrase> | ReturnType<typeof byCode>
const secrets: readonly [string, () => Secret][] = [
  ['the passphrase', byPassphrase],
  ['the recovery code', byCode],
]
const everyBit = (bytes: Buffer) => Array.from({ length: bytes.byteLength * 8 }, (_, bit) => bit)
const verdictOn = (bytes: Buffer, secret: Secret, derive = quickDerive) =>
  unlockKeyFile(bytes, secret, derive).then(
    () => 'opened',
    (thrown: unknown) => toFailure(thrown).code,
  )

test.each(secrets)(
  'a key file with any one bit turned over is damaged, said before deriving: %s',
  async (_, secret) => {
    const { bytes } = await madeKeyFile()
    const { count, derive } = countedDerive()
    const verdicts = new Set<string>()
    for (const bit of everyBit(bytes)) verdicts.add(await verdictOn(flipped(bytes, bit), secret(), derive))
    expect([...verdicts]).toEqual(['key-file-damaged'])
    expect(count.derivations).toBe(0)
  },
)

test.each(secrets)(
  'any one bit turned over on purpose, checksum put right, never opens: %s',
  async (_, secret) => {
    const { bytes } = await madeKeyFile()
    const content = bytes.subarray(0, -32)
    const verdicts = new Map<string, number>()
    for (const bit of everyBit(content)) {
      const verdict = await verdictOn(withChecksum(flipped(bytes, bit)), secret())
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
    }
    const wrong = secret().kind === 'passphrase' ? 'wrong-passphrase' : 'wrong-recovery-code'
    // Only the two version numbers can say "newer": 15 bits each that make them greater.
    expect(Object.fromEntries(verdicts)).toEqual({
      'key-file-damaged': expect.any(Number),
      [wrong]: expect.any(Number),
      'made-by-newer-version': 32 - 2,
    })
  },
)

test('an open vault file is never written over because its key file was found changed', async () => {
  const folder = join(temporaryFolder(), 'vault')
  mkdirSync(folder)
  const { bytes } = await madeKeyFile()
  const journal = Buffer.alloc(8192, 1)
  writeFileSync(join(folder, 'journal.db'), journal)
  for (const bit of everyBit(bytes)) {
    for (const changed of [flipped(bytes, bit), withChecksum(flipped(bytes, bit))]) {
      // Turning over a bit of the checksum and putting it right again changes nothing: that file is opened below.
      if (changed.equals(bytes)) continue
      writeFileSync(join(folder, 'vault.keys'), changed)
      const opening = openVault(
        { folder, secret: byPassphrase(), failedAttempts: 0, now: 1 },
        quickSurroundings,
      )
      expect(['key-file-damaged', 'wrong-passphrase', 'made-by-newer-version']).toContain(
        await opening.catch((thrown: unknown) => toFailure(thrown).code),
      )
      expect(readFileSync(join(folder, 'vault.keys')).equals(changed)).toBe(true)
    }
  }
  expect(readFileSync(join(folder, 'journal.db')).equals(journal)).toBe(true)
  // The untouched file does get as far as the (deliberately senseless) journal: the refusals above were the key file's.
  writeFileSync(join(folder, 'vault.keys'), bytes)
  const last = openVault({ folder, secret: byPassphrase(), failedAttempts: 0, now: 1 }, quickSurroundings)
  await expect(last).rejects.toThrow('journal-damaged')
})

test('without the authentication of the whole file, a changed date or database salt would open', async () => {
  const { bytes, masterKey } = await madeKeyFile()
  for (const place of [30 + 7, 38 + 3, 42]) {
    const changed = withChecksum(flipped(bytes, place * 8 + 1))
    expect(await verdictOn(changed, byPassphrase())).toBe('key-file-damaged')
    // The same steps with that check left out.
    const { vaultId, slots } = decodeKeyFile(changed)
    const [slot] = slots
    if (slot === undefined) throw new Error('no slot')
    const opened = await openSlot({ slot, vaultId, secret: byPassphrase(), derive: quickDerive })
    expect(opened?.equals(masterKey)).toBe(true)
  }
})

test('a slot of one vault opens nothing in another, though the passphrase is the same', async () => {
  const [mine, theirs] = [await madeKeyFile(), await madeKeyFile()]
  const { vaultId, created, epoch, databaseSalt, slots } = decodeKeyFile(mine.bytes)
  const [foreign] = theirs.slots
  if (foreign === undefined) throw new Error('no slot')
  const opened = await openSlot({ slot: foreign, vaultId, secret: byPassphrase(), derive: quickDerive })
  expect(opened).toBeNull()
  // In its own vault it does open: it is the vault it is bound to that makes the difference.
  const atHome = await openSlot({
    slot: foreign,
    vaultId: theirs.vaultId,
    secret: byPassphrase(),
    derive: quickDerive,
  })
  expect(atHome?.equals(theirs.masterKey)).toBe(true)

  // Even somebody who can open one vault cannot give it the other's slot unnoticed.
  for (const key of [mine.masterKey, theirs.masterKey]) {
    const mixed = encodeKeyFile(
      { vaultId, created, epoch, databaseSalt, slots: [foreign, ...slots.slice(1)] },
      vaultKey(key, vaultId, 'header'),
    )
    expect(await verdictOn(mixed, byPassphrase())).toBe('wrong-passphrase')
  }
  const replanted = encodeKeyFile(
    { vaultId: theirs.vaultId, created, epoch, databaseSalt, slots: [foreign] },
    vaultKey(mine.masterKey, theirs.vaultId, 'header'),
  )
  expect(await verdictOn(replanted, byPassphrase())).toBe('key-file-damaged')
})

test('a slot fits no other number, kind or cost than it was sealed with', async () => {
  const { slots, vaultId } = await madeKeyFile({ derive: async () => Buffer.alloc(32, 9) })
  const [slot] = slots
  if (slot === undefined) throw new Error('no slot')
  // Every derivation gives the same key here, so that only the seal can notice.
  const opens = (changed: typeof slot) =>
    openSlot({ slot: changed, vaultId, secret: byPassphrase(), derive: async () => Buffer.alloc(32, 9) })
  expect(await opens(slot)).not.toBeNull()
  expect(await opens({ ...slot, id: slot.id + 1 })).toBeNull()
  expect(await opens({ ...slot, salt: Buffer.alloc(16) })).toBeNull()
  for (const part of ['memoryKiB', 'passes', 'lanes'] as const) {
    const cost = { ...lowestCost, [part]: lowestCost[part] + 1 }
    expect(await opens({ ...slot, opensWith: { kind: 'passphrase', cost } })).toBeNull()
  }
})
