import { deriveForPurpose } from './derive-key.ts'

/**
 * What each key made from the master key is for. The text is part of the format (docs/vault-format.md): two keys
 * of different purpose tell nothing about each other, nor about the master key.
 */
const purposes = {
  database: 'goldseam/db',
  attachments: 'goldseam/att',
  backups: 'goldseam/backup',
  header: 'goldseam/header',
} as const

export type KeyPurpose = keyof typeof purposes

/** The vault's key for one purpose, 32 bytes. The caller zeroes it. */
export function vaultKey(masterKey: Buffer, vaultId: Buffer, purpose: KeyPurpose): Buffer {
  return deriveForPurpose(masterKey, vaultId, purposes[purpose])
}
