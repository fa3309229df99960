import type { KeyFile } from '../vault/key-file.ts'
import { vaultKey } from '../vault/vault-keys.ts'

/** What is needed to open backups again and to vouch for them. Held while the vault is open, for verifying. */
export interface BackupKeys {
  /** 16 bytes. */
  readonly vaultId: Buffer
  /** The raw key of the database. `openDatabase` zeroes what it is given, so it is given a copy. */
  readonly database: Buffer
  /** Authenticates manifests. */
  readonly manifest: Buffer
  /** Zeroes the keys. */
  close(): void
}

/** @param masterKey stays the caller's */
export function backupKeys({ vaultId }: Pick<KeyFile, 'vaultId'>, masterKey: Buffer): BackupKeys {
  const database = vaultKey(masterKey, vaultId, 'database')
  const manifest = vaultKey(masterKey, vaultId, 'backups')
  return {
    vaultId,
    database,
    manifest,
    close() {
      database.fill(0)
      manifest.fill(0)
    },
  }
}
