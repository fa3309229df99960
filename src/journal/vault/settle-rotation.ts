import { basename, join } from 'node:path'
import { removeLeftOvers } from '../backup/backup-set.ts'
import { unfinishedName } from '../damage/settle-salvage.ts'
import { saltLength } from '../database/page-format.ts'
import type { Disk } from './disk.ts'
import type { UnlockedKeyFile } from './unlock-key-file.ts'
import type { VaultPaths } from './vault-folder.ts'

/**
 * Puts in order what a change of all keys left in the vault, once the key file has been opened and before anything else is.
 *
 * [Note: which journal the key file means] The key file holds the first bytes of its database, random ones that no other has.
 * While they are those of `journal.db`, that is the journal, and whatever was prepared is thrown away. From the moment
 * the new key file is in place they are those of `journal.db.new`, and the rest of the change is done, as often as it takes.
 * So one rename decides, and wherever the power goes there is one whole journal with the key file that opens it.
 *
 * Returns what was found. Throws what the disk throws; then the master key is zeroed.
 */
export function settleRotation(
  disk: Disk,
  paths: VaultPaths,
  { keyFile, masterKey }: UnlockedKeyFile,
): 'nothing' | 'finished' | 'taken-back' {
  try {
    const isMeant = (file: string) => disk.readStart(file, saltLength)?.equals(keyFile.databaseSalt) === true
    if (!isMeant(paths.database) && isMeant(paths.nextDatabase)) {
      finishRotation(disk, paths)
      return 'finished'
    }
    return takeBack(disk, paths) ? 'taken-back' : 'nothing'
  } catch (thrown) {
    masterKey.fill(0)
    throw thrown
  }
}

/**
 * The rest of a change of all keys, after the new key file is in place. Nothing may have the old database open. The
 * database is last: until it has its name, every step is found and done again.
 */
export function finishRotation(disk: Disk, paths: VaultPaths): void {
  const { folder, database, nextDatabase, attachments, nextAttachments, oldAttachments } = paths
  // Nothing old goes before it is certain that the new key file stays.
  disk.syncFolder(folder)
  if (disk.exists(nextAttachments)) {
    if (disk.exists(attachments)) {
      disk.removeTree(oldAttachments)
      disk.rename(attachments, oldAttachments)
      disk.syncFolder(folder)
    }
    disk.rename(nextAttachments, attachments)
    disk.syncFolder(folder)
  }
  disk.removeTree(oldAttachments)
  removeHalfMade(disk, paths)
  // The old journal's log must not be taken for the new one's.
  if (disk.exists(`${database}-wal`)) disk.removeFile(`${database}-wal`)
  disk.syncFolder(folder)
  disk.rename(nextDatabase, database)
  disk.syncFolder(folder)
}

/** What other work had begun under the old keys and was cut off: of use to nobody but somebody who has those. */
function removeHalfMade(disk: Disk, { folder, database, backups }: VaultPaths): void {
  const start = basename(unfinishedName(database))
  const begun = (disk.list(folder) ?? []).filter((name) => name.startsWith(start))
  for (const name of begun) disk.removeFile(join(folder, name))
  removeLeftOvers(disk, backups)
}

/** Throws away what was prepared; the vault is as it was. Returns whether there was anything. */
export function takeBack(disk: Disk, paths: VaultPaths): boolean {
  const { folder, databaseCopy, nextDatabase, nextAttachments, newKeyFile } = paths
  if (disk.exists(newKeyFile)) disk.removeFile(newKeyFile)
  const starts = [databaseCopy, nextDatabase].map((file) => basename(file))
  const prepared = (disk.list(folder) ?? []).filter((name) => starts.some((start) => name.startsWith(start)))
  for (const name of prepared) disk.removeFile(join(folder, name))
  const pictures = disk.exists(nextAttachments)
  if (pictures) disk.removeTree(nextAttachments)
  return pictures || prepared.length > 0
}
