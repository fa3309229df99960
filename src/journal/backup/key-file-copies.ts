import { longestKeyFile } from '../vault/key-file.ts'
import type { VaultPaths } from '../vault/vault-folder.ts'
import type { BackupDisk } from './backup-disk.ts'
import { listBackups } from './backup-set.ts'

/**
 * Copies of the key file in the vault's own backups, newest backup first, each different one once. They are only
 * candidates: whether one is whole, belongs to this vault and opens shows when it is unlocked. An older one opens
 * with the passphrase of its time.
 */
export function keyFileCopies(disk: BackupDisk, paths: VaultPaths): readonly Buffer[] {
  const copies: Buffer[] = []
  for (const { keyFile } of listBackups(disk, paths.backups)) {
    if (disk.kind(keyFile) !== 'file') continue
    const bytes = disk.readStart(keyFile, longestKeyFile + 1)
    if (bytes !== null && !copies.some((copy) => copy.equals(bytes))) copies.push(bytes)
  }
  return copies
}
