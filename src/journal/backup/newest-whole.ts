import { Failure } from '#shared/failure.ts'
import type { BackupDisk } from './backup-disk.ts'
import { type BackupPlace, listBackups } from './backup-set.ts'
import { type Manifest, readManifest } from './manifest.ts'

/** A backup with its proven list of contents. */
export interface WholeBackup {
  readonly place: BackupPlace
  readonly manifest: Manifest
  readonly madeAt: number
}

/** The newest backup of a set whose list this key authenticates: not damaged, and not of earlier keys. */
export function newestWhole(disk: BackupDisk, set: string, key: Buffer): WholeBackup | null {
  for (const place of listBackups(disk, set)) {
    try {
      return { place, manifest: readManifest(disk, place.manifest, key), madeAt: place.madeAt }
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown
    }
  }
  return null
}
