import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Failure } from '#shared/failure.ts'
import { vaultPaths } from '../vault/vault-folder.ts'
import type { BackupDisk } from './backup-disk.ts'
import { readyMark, restoringName } from './set-aside.ts'

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
export type RestorePlan = z.infer<typeof plan>

/**
 * Finishes a restore that was interrupted after it was decided, and removes what is left of one that was not. To be
 * called before a vault is opened, asked for, or another backup is put together in its place: once it is decided, what is
 * there is the journal, and may hold all its backups. Does nothing when there is nothing to do.
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

function readPlan(disk: BackupDisk, mark: string): RestorePlan {
  const parsed = plan.safeParse(JSON.parse(disk.readStart(mark, 1000)?.toString('utf8') ?? ''))
  if (!parsed.success) throw new Failure('disk-error', { system: 'restore' })
  return parsed.data
}
