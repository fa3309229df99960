import { onTestFinished } from 'vitest'
import { type BackupDisk, realBackupDisk } from '#journal/backup/backup-disk.ts'
import { type BackupSource, makeBackup } from '#journal/backup/make-backup.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { keepImage } from '#journal/images/images.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import { vaultPaths } from '#journal/vault/vault-folder.ts'
import type { Entry } from '#shared/entry.ts'
import { draft } from '../../entries/support/temporary-journal.ts'
import { madePng } from '../../images/support/made-images.ts'
import { born, madeVault, openIt } from '../../vault/support/make-vault.ts'

export const noWait = async (): Promise<void> => undefined
export const day = 86_400_000

/** A vault that is open until the test is over. */
export async function openVaultHere(folder?: string): Promise<{ folder: string; vault: OpenVault }> {
  const where = folder ?? (await madeVault())
  const vault = await openIt(where)
  onTestFinished(async () => {
    if (vault.connection.sqlite.open) await vault.close()
  })
  return { folder: where, vault }
}

/** An open vault as the source of a backup. */
export function sourceOf(folder: string, vault: OpenVault, disk: BackupDisk = realBackupDisk): BackupSource {
  return { disk, paths: vaultPaths(folder), sqlite: vault.connection.sqlite, keys: vault.backupKeys }
}

export function backUp(folder: string, vault: OpenVault, now = born + day, disk = realBackupDisk) {
  return makeBackup(sourceOf(folder, vault, disk), now, noWait)
}

/** Saves a new entry. */
export function write(vault: OpenVault, body: string, more: { readonly day?: string } = {}): Entry {
  return saveEntry(vault.connection, draft({ id: crypto.randomUUID(), body, ...more }), born + 2)
}

/** Saves an entry that shows a picture of its own; the picture's id. */
export function writeWithPicture(vault: OpenVault, seed = 1): string {
  const { id } = keepImage(vault, madePng({ seed, width: 40, height: 40 }), born)
  write(vault, `![a picture](attachment:${id})`)
  return id
}
