import { basename, dirname, join } from 'node:path'
import type { Restored } from '#shared/backup.ts'
import { type VaultPaths, vaultPaths } from '../vault/vault-folder.ts'
import type { BackupDisk } from './backup-disk.ts'
import { picturesOf } from './backup-set.ts'
import { finishRestore, type RestorePlan } from './finish-restore.ts'
import { keepPictures } from './keep-pictures.ts'
import { asideName, readyMark } from './set-aside.ts'
import { isThere, type StagedBackup } from './stage-backup.ts'

/**
 * Puts a staged backup in the place of the vault. What was there is moved aside whole, under a name that says when, and
 * never removed. A crash at any step leaves the vault as it was or, at the next opening, the restored one: once the
 * mark is on the disk, {@link finishRestore} does what is left.
 *
 * Throws what the disk throws; without the mark nothing was changed.
 * @param vault absolute path
 * @param now milliseconds since 1970, UTC
 */
export async function restoreStaged(
  staged: StagedBackup,
  vault: string,
  disk: BackupDisk,
  now: number,
): Promise<Restored> {
  const { paths, pictures, manifest } = staged
  const there = manifest.pictures.filter(({ name, size }) => isThere(disk, join(pictures, name), size))
  disk.makeFolder(paths.attachments)
  await keepPictures(
    disk,
    { from: pictures, to: paths.attachments, names: there.map(({ name }) => name) },
    async () => undefined,
  )
  disk.makeFolder(paths.backups)
  for (const file of [paths.keyFile, paths.database]) {
    disk.makePrivate(file)
    disk.syncFile(file)
  }
  disk.syncFolder(paths.folder)
  const mark = join(paths.folder, readyMark)
  const planned = planFor(disk, vaultPaths(vault), staged, now)
  disk.writeNewFile(`${mark}.new`, Buffer.from(JSON.stringify(planned)))
  disk.syncFile(`${mark}.new`)
  disk.rename(`${mark}.new`, mark)
  disk.syncFolder(paths.folder)
  disk.syncFolder(dirname(vault))
  finishRestore(disk, vault)
  return { movedAsideAs: planned.aside }
}

function planFor(
  disk: BackupDisk,
  old: VaultPaths,
  { pictures, manifest }: StagedBackup,
  now: number,
): RestorePlan {
  if ((disk.list(old.folder) ?? []).length === 0) return { aside: null, takeBackups: false }
  const beside = dirname(old.folder)
  let at = now
  while (disk.exists(join(beside, asideName(basename(old.folder), at)))) at += 1
  // The backup came from there, or the key file there (it may be damaged) names the same vault.
  const own = pictures === picturesOf(old.backups)
  const takeBackups = own || disk.readAt(old.keyFile, 10, 16)?.toString('hex') === manifest.vaultId
  return { aside: asideName(basename(old.folder), at), takeBackups }
}
