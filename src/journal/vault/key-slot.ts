import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { VaultSecret } from '#shared/vault-state.ts'
import { type DeriveKey, deriveForPurpose } from './derive-key.ts'
import { type KeySlot, type SlotTerms, slotContext } from './key-file.ts'
import { parseRecoveryCode } from './recovery-code.ts'

const cipher = 'aes-256-gcm'
const tagLength = 16
const recoveryPurpose = 'goldseam/recovery-code'
const keychainPurpose = 'goldseam/keychain'

/** What opens a slot: a passphrase as NFC in UTF-8, a recovery code as typed, or what the system's keychain keeps. */
export type SlotSecret = VaultSecret

interface Sealing {
  readonly masterKey: Buffer
  readonly vaultId: Buffer
  readonly terms: SlotTerms
  readonly secret: SlotSecret
  readonly derive: DeriveKey
  random(count: number): Buffer
}

/** The master key sealed so that only the secret opens it. Throws Failure `recovery-code-mistyped`. */
export async function sealSlot({
  masterKey,
  vaultId,
  terms,
  secret,
  derive,
  random,
}: Sealing): Promise<KeySlot> {
  const slotKey = await deriveSlotKey(terms, secret, derive)
  try {
    const nonce = random(12)
    const seal = createCipheriv(cipher, slotKey, nonce, { authTagLength: tagLength })
    seal.setAAD(slotContext(vaultId, terms))
    const sealedKey = Buffer.concat([seal.update(masterKey), seal.final(), seal.getAuthTag()])
    return { ...terms, nonce, sealedKey }
  } finally {
    slotKey.fill(0)
  }
}

interface Opening {
  readonly slot: KeySlot
  readonly vaultId: Buffer
  readonly secret: SlotSecret
  readonly derive: DeriveKey
}

/**
 * The master key, or null when the secret does not open the slot (or slot or terms are not as they were sealed:
 * the seal cannot tell these apart). The caller zeroes the key. Throws Failure `recovery-code-mistyped`.
 */
export async function openSlot({ slot, vaultId, secret, derive }: Opening): Promise<Buffer | null> {
  const slotKey = await deriveSlotKey(slot, secret, derive)
  try {
    const open = createDecipheriv(cipher, slotKey, slot.nonce, { authTagLength: tagLength })
    open.setAAD(slotContext(vaultId, slot))
    open.setAuthTag(slot.sealedKey.subarray(-tagLength))
    const masterKey = open.update(slot.sealedKey.subarray(0, -tagLength))
    return endsWell(open) ? masterKey : zeroed(masterKey)
  } finally {
    slotKey.fill(0)
  }
}

async function deriveSlotKey(terms: SlotTerms, secret: SlotSecret, derive: DeriveKey): Promise<Buffer> {
  if (secret.kind === 'passphrase' && terms.opensWith.kind === 'passphrase') {
    return derive(secret.passphrase, terms.salt, terms.opensWith.cost)
  }
  if (secret.kind === 'recovery-code' && terms.opensWith.kind === 'recovery-code') {
    const code = parseRecoveryCode(secret.code)
    // 128 random bits cannot be guessed, so nothing slow is needed.
    const slotKey = deriveForPurpose(code, terms.salt, recoveryPurpose)
    code.fill(0)
    return slotKey
  }
  if (secret.kind === 'keychain' && terms.opensWith.kind === 'keychain') {
    return deriveForPurpose(secret.secret, terms.salt, keychainPurpose)
  }
  throw new TypeError('a slot is opened only with its own kind of secret')
}

/** Node tells of a wrong tag by throwing from `final`. */
function endsWell(open: { final(): Buffer }): boolean {
  try {
    open.final()
    return true
  } catch {
    return false
  }
}

function zeroed(bytes: Buffer): null {
  bytes.fill(0)
  return null
}
