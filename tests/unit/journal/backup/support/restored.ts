import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type BackupDisk, realBackupDisk } from '#journal/backup/backup-disk.ts'
import { restoreStaged } from '#journal/backup/restore-staged.ts'
import { stageBackup } from '#journal/backup/stage-backup.ts'
import { vaultPaths } from '#journal/vault/vault-folder.ts'
import { type byCode, byPassphrase } from '../../vault/support/made-key-file.ts'
import { born, openIt } from '../../vault/support/make-vault.ts'
import { quickDerive } from '../../vault/support/quick-surroundings.ts'
import { backUp, day, openVaultHere, write, writeWithPicture } from './backed-up.ts'

const later = born + 9 * day

/** A vault with one entry of 1 May and a picture in its backup, and one entry more in itself, closed. */
export async function backedUpVault() {
  const { folder, vault } = await openVaultHere()
  write(vault, 'in the backup')
  writeWithPicture(vault)
  const place = await backUp(folder, vault)
  write(vault, 'written later')
  await vault.close()
  return { folder, place, set: vaultPaths(folder).backups }
}

export type Secret = ReturnType<typeof byPassphrase> | ReturnType<typeof byCode>
interface From {
  readonly set: string
  readonly name: string
  readonly secret?: Secret
  readonly disk?: BackupDisk
}

export const stage = (vault: string, { set, name, secret = byPassphrase(), disk = realBackupDisk }: From) =>
  stageBackup({ vault, set, name, secret }, disk, quickDerive)

export async function restore(vault: string, from: From) {
  return restoreStaged(await stage(vault, from), vault, from.disk ?? realBackupDisk, later)
}

export async function bodiesOf(folder: string): Promise<readonly string[]> {
  const vault = await openIt(folder)
  const rows = vault.connection.rows(
    vault.connection.db.selectFrom('entry').select('body').orderBy('created_at'),
  )
  await vault.close()
  return rows.map(({ body }) => body)
}

export function everything(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const paths = files.map((file) => join(file.parentPath, file.name))
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'base64')]))
}

export function copyTree(from: string, to: string): void {
  for (const [path, bytes] of Object.entries(everything(from))) {
    const copy = join(to, path.slice(from.length + 1))
    realBackupDisk.makeFolder(dirname(copy))
    writeFileSync(copy, Buffer.from(bytes, 'base64'))
  }
}
