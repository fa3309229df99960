import { Failure } from '#shared/failure.ts'
import type { DeriveKey } from './derive-key.ts'
import { decodeKeyFile, isAuthentic, type KeyFile } from './key-file.ts'
import { openSlot, type SlotSecret } from './key-slot.ts'
import { vaultKey } from './vault-keys.ts'

/** A key file that was opened and proven authentic. */
export interface UnlockedKeyFile {
  readonly keyFile: KeyFile
  /** 32 bytes; whoever asked for it zeroes it. */
  readonly masterKey: Buffer
}

/**
 * Opens the key file with a secret and then proves the whole of it. Nothing is derived from a file that is not
 * well-formed or asks for too little or too much work.
 *
 * Throws Failure `wrong-passphrase`, `wrong-recovery-code` (also: the vault has no recovery code),
 * `recovery-code-mistyped`, `keychain-does-not-open`, `key-file-damaged` or `made-by-newer-version`.
 */
export async function unlockKeyFile(
  bytes: Buffer,
  secret: SlotSecret,
  derive: DeriveKey,
): Promise<UnlockedKeyFile> {
  const keyFile = decodeKeyFile(bytes)
  const { vaultId } = keyFile
  for (const slot of keyFile.slots) {
    if (slot.opensWith.kind !== secret.kind) continue
    const masterKey = await openSlot({ slot, vaultId, secret, derive })
    if (masterKey === null) continue
    const headerKey = vaultKey(masterKey, vaultId, 'header')
    const authentic = isAuthentic(bytes, headerKey)
    headerKey.fill(0)
    if (authentic) return { keyFile, masterKey }
    masterKey.fill(0)
    throw new Failure('key-file-damaged')
  }
  throw new Failure(refusal[secret.kind])
}

const refusal = {
  passphrase: 'wrong-passphrase',
  'recovery-code': 'wrong-recovery-code',
  keychain: 'keychain-does-not-open',
} as const
