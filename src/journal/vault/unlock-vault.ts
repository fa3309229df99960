import { dirname } from 'node:path'
import { Failure } from '#shared/failure.ts'
import { type BackupDisk, realBackupDisk } from '../backup/backup-disk.ts'
import { keyFileCopies } from '../backup/key-file-copies.ts'
import { opensJournal } from '../damage/opens-journal.ts'
import type { Disk } from './disk.ts'
import { setAsideDamaged, type UnlockBytes, unlockStoredKeyFile } from './stored-key-file.ts'
import type { UnlockedKeyFile } from './unlock-key-file.ts'
import type { VaultPaths } from './vault-folder.ts'

/** Each different copy costs as long as a guess, and differs only where a way in was changed. */
const mostCopies = 4

/**
 * Opens the key file; if it is missing or damaged, a copy of it in one of the vault's own backups, newest first. A copy
 * is only taken when it proves authentic and its key is the one the journal is written with, which it is not after all
 * keys were changed. Then it is put in place, and the damaged one is kept beside it.
 *
 * A copy opens with the passphrase of its time. Nothing is given away by that: who has the copy and that passphrase can
 * open the journal without this program too, unless all keys were changed since.
 *
 * Throws Failure `key-file-missing` or `key-file-damaged` when no copy helps, `key-file-copy-not-opened` when there are
 * copies and the secret opens none of them, and what `unlock` throws for the key file in place.
 */
export async function unlockVault(
  disk: Disk,
  paths: VaultPaths,
  unlock: UnlockBytes,
): Promise<UnlockedKeyFile> {
  try {
    return await unlockStoredKeyFile(disk, paths, unlock)
  } catch (thrown) {
    const isLost =
      thrown instanceof Failure && (thrown.code === 'key-file-damaged' || thrown.code === 'key-file-missing')
    if (!isLost) throw thrown
    const { unlocked, refused } = await unlockCopy(disk, paths, unlock)
    if (unlocked !== null) return unlocked
    throw refused ? new Failure('key-file-copy-not-opened') : thrown
  }
}

async function unlockCopy(
  disk: Disk,
  paths: VaultPaths,
  unlock: UnlockBytes,
): Promise<{ readonly unlocked: UnlockedKeyFile | null; readonly refused: boolean }> {
  const backupDisk: BackupDisk = { ...realBackupDisk, ...disk }
  let refused = false
  for (const copy of keyFileCopies(backupDisk, paths).slice(0, mostCopies)) {
    const opened = await unlock(copy).catch((thrown: unknown) => {
      if (!(thrown instanceof Failure)) throw thrown
      if (thrown.code === 'wrong-passphrase' || thrown.code === 'wrong-recovery-code') refused = true
      else if (thrown.code !== 'key-file-damaged') throw thrown
      return null
    })
    if (opened === null) continue
    if (opensJournal(disk, paths.database, opened)) {
      putInPlace(disk, paths, copy)
      return { unlocked: opened, refused }
    }
    opened.masterKey.fill(0)
  }
  return { unlocked: null, refused }
}

/** The copy is written beside its place first: wherever this is cut short, the next opening finds one of the two. */
function putInPlace(disk: Disk, paths: VaultPaths, copy: Buffer): void {
  if (disk.exists(paths.newKeyFile)) disk.removeFile(paths.newKeyFile)
  disk.writeNewFile(paths.newKeyFile, copy)
  disk.syncFile(paths.newKeyFile)
  setAsideDamaged(disk, paths)
  disk.rename(paths.newKeyFile, paths.keyFile)
  disk.syncFolder(dirname(paths.keyFile))
}
