import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { Restored } from '#shared/backup.ts'
import { Failure } from '#shared/failure.ts'
import { type VaultPaths, vaultPaths } from '../vault/vault-folder.ts'
import type { BackupDisk } from './backup-disk.ts'
import { picturesOf } from './backup-set.ts'
import { keepPictures } from './keep-pictures.ts'
import { asideName, readyMark, restoringName } from './set-aside.ts'
import { isThere, type StagedBackup } from './stage-backup.ts'

/** What the mark says is to be done: enough to finish after a crash at any step. */
const plan = z.strictObject({
  /** Name beside the vault that the journal there is moved to; null when there is none. */
  aside: z
    .string()
    .regex(/^[^/\\]+$/)
    .nullable(),
  /** Whether the backups there are of the same vault, and so move along into the restored one. */
  takeBackups: z.boolean(),
})
type Plan = z.infer<typeof plan>

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

function planFor(disk: BackupDisk, old: VaultPaths, { pictures, manifest }: StagedBackup, now: number): Plan {
  if ((disk.list(old.folder) ?? []).length === 0) return { aside: null, takeBackups: false }
  const beside = dirname(old.folder)
  let at = now
  while (disk.exists(join(beside, asideName(basename(old.folder), at)))) at += 1
  // The backup came from there, or the key file there (it may be damaged) names the same vault.
  const own = pictures === picturesOf(old.backups)
  const takeBackups = own || disk.readAt(old.keyFile, 10, 16)?.toString('hex') === manifest.vaultId
  return { aside: asideName(basename(old.folder), at), takeBackups }
}

/**
 * Finishes a restore that was interrupted after it was decided, and removes what is left of one that was not. To be
 * called before a vault is opened, or asked for. Does nothing when there is nothing to do.
 */
export function finishRestore(disk: BackupDisk, vault: string): void {
  const { folder: restoring, backups } = vaultPaths(restoringName(vault))
  const mark = join(restoring, readyMark)
  if (disk.kind(restoring) !== null) {
    if (!disk.exists(mark)) {
      disk.removeTree(restoring)
      return
    }
    const { aside, takeBackups } = readPlan(disk, mark)
    const movedAside = aside === null ? null : join(dirname(vault), aside)
    if (movedAside !== null && disk.exists(vault) && !disk.exists(movedAside)) {
      disk.rename(vault, movedAside)
      disk.syncFolder(dirname(vault))
    }
    if (movedAside !== null && takeBackups) moveBackups(disk, vaultPaths(movedAside).backups, backups)
    if (disk.exists(vault)) disk.removeEmptyFolder(vault)
    disk.rename(restoring, vault)
    disk.syncFolder(dirname(vault))
  }
  const done = join(vault, readyMark)
  if (disk.exists(done)) {
    disk.removeFile(done)
    disk.syncFolder(vault)
  }
}

function moveBackups(disk: BackupDisk, from: string, to: string): void {
  if (disk.kind(from) !== 'folder') return
  if (disk.exists(to)) disk.removeEmptyFolder(to)
  disk.rename(from, to)
  disk.syncFolder(dirname(from))
  disk.syncFolder(dirname(to))
}

function readPlan(disk: BackupDisk, mark: string): Plan {
  const parsed = plan.safeParse(JSON.parse(disk.readStart(mark, 1000)?.toString('utf8') ?? ''))
  if (!parsed.success) throw new Failure('disk-error', { system: 'restore' })
  return parsed.data
}
