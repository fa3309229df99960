import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { type BackupDisk, realBackupDisk } from '#journal/backup/backup-disk.ts'

/**
 * The real disk, which remembers the folders whose names a power cut could take away: made or renamed, and the folder
 * they are in not synced since.
 */
export function namingDisk(): { readonly disk: BackupDisk; readonly unsure: ReadonlySet<string> } {
  const unsure = new Set<string>()
  return {
    unsure,
    disk: {
      ...realBackupDisk,
      makeFolder(path) {
        for (let made = path; !existsSync(made); made = dirname(made)) unsure.add(made)
        realBackupDisk.makeFolder(path)
      },
      rename(from, to) {
        realBackupDisk.rename(from, to)
        unsure.delete(from)
        unsure.add(to)
      },
      syncFolder(path) {
        realBackupDisk.syncFolder(path)
        for (const name of unsure) if (dirname(name) === path) unsure.delete(name)
      },
    },
  }
}
