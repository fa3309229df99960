import { type BackupDisk, realBackupDisk } from '#journal/backup/backup-disk.ts'

/**
 * The real disk for a process that is killed before its step after so many that change something: that step and all
 * later ones fail, tidying up included, because a dead process tidies nothing.
 */
export function cuttingDisk(cutAfter: number): BackupDisk {
  let left = cutAfter
  const counted = <Args extends readonly unknown[], Result>(act: (...args: Args) => Result) => {
    return (...args: Args): Result => {
      if (left === 0) throw new Error('cut')
      left -= 1
      return act(...args)
    }
  }
  return {
    ...realBackupDisk,
    makeFolder: counted(realBackupDisk.makeFolder),
    writeNewFile: counted(realBackupDisk.writeNewFile),
    syncFile: counted(realBackupDisk.syncFile),
    syncFolder: counted(realBackupDisk.syncFolder),
    rename: counted(realBackupDisk.rename),
    link: counted(realBackupDisk.link),
    copy: counted(realBackupDisk.copy),
    removeFile: counted(realBackupDisk.removeFile),
    removeEmptyFolder: counted(realBackupDisk.removeEmptyFolder),
    removeTree: counted(realBackupDisk.removeTree),
    makePrivate: counted(realBackupDisk.makePrivate),
  }
}
