import { createHash, randomBytes } from 'node:crypto'
import { type Argon2Cost, lowestCost } from '#journal/vault/argon2-cost.ts'
import type { DeriveKey } from '#journal/vault/derive-key.ts'
import { encodeKeyFile, type KeySlot } from '#journal/vault/key-file.ts'
import { type SlotSecret, sealSlot } from '#journal/vault/key-slot.ts'
import { vaultKey } from '#journal/vault/vault-keys.ts'
import { passphraseOf, quickDerive } from './quick-surroundings.ts'

export const rightPassphrase = 'violet morning tide'
export const rightCode = '008J4-CT4AN-K7F24-SNAXW-SQFEZ-ZPFEQ'
export const byPassphrase = (text = rightPassphrase) =>
  ({ kind: 'passphrase', passphrase: passphraseOf(text) }) as const
export const byCode = (code = rightCode) => ({ kind: 'recovery-code', code }) as const

interface Made {
  readonly bytes: Buffer
  readonly masterKey: Buffer
  readonly vaultId: Buffer
  readonly slots: readonly KeySlot[]
}

/** A key file opened by the right passphrase and the right recovery code, made without a vault around it. */
export async function madeKeyFile({
  cost = lowestCost,
  derive = quickDerive,
  secrets = [byPassphrase(), byCode()],
  epoch = 1,
  masterKey = randomBytes(32),
}: {
  cost?: Argon2Cost
  derive?: DeriveKey
  secrets?: readonly SlotSecret[]
  epoch?: number
  masterKey?: Buffer
} = {}): Promise<Made> {
  const vaultId = randomBytes(16)
  const slots: KeySlot[] = []
  for (const secret of secrets) {
    const opensWith =
      secret.kind === 'passphrase'
        ? ({ kind: 'passphrase', cost } as const)
        : ({ kind: 'recovery-code' } as const)
    const terms = { id: slots.length + 1, opensWith, salt: randomBytes(16) }
    slots.push(await sealSlot({ masterKey, vaultId, terms, secret, derive, random: randomBytes }))
  }
  const keyFile = { vaultId, created: 1_795_000_000_000, epoch, databaseSalt: randomBytes(16), slots }
  const bytes = encodeKeyFile(keyFile, vaultKey(masterKey, vaultId, 'header'))
  return { bytes, masterKey, vaultId, slots }
}

/** The same bytes with one bit turned over. */
export function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
  return copy
}

/** What somebody who changes a key file on purpose would do next: put the plain checksum right. */
export function withChecksum(bytes: Buffer): Buffer {
  const content = bytes.subarray(0, -32)
  return Buffer.concat([content, createHash('sha256').update(content).digest()])
}
