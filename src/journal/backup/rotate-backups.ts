import { join } from 'node:path'
import { Failure } from '#shared/failure.ts'
import type { BackupDisk } from './backup-disk.ts'
import { type BackupPlace, listBackups, picturesOf } from './backup-set.ts'
import { keptByRule } from './kept-by-rule.ts'
import { type Manifest, readManifest } from './manifest.ts'

/** Removes the backups that the rule lets go, and the pictures that none of those left shows. */
export function rotateBackups(disk: BackupDisk, set: string, key: Buffer): void {
  const backups = listBackups(disk, set).map((place) => ({
    ...place,
    good: readable(disk, place.manifest, key) !== null,
  }))
  const staying = keptByRule(backups)
  removeBackups(
    disk,
    set,
    backups.filter((backup) => !staying.has(backup)),
  )
}

/** Removes backups; an interruption leaves each of them whole or none of it that counts. */
export function removeBackups(disk: BackupDisk, set: string, places: readonly BackupPlace[]): void {
  for (const { folder } of places) {
    disk.rename(folder, `${folder}.removing`)
    disk.syncFolder(set)
    disk.removeTree(`${folder}.removing`)
  }
  removeUnshownPictures(disk, set)
}

/** While one manifest cannot be read nobody knows which pictures its backup needs, and so all stay. */
function removeUnshownPictures(disk: BackupDisk, set: string): void {
  const folder = picturesOf(set)
  const manifests = listBackups(disk, set).map(({ manifest }) => readable(disk, manifest, null))
  if (manifests.some((manifest) => manifest === null)) return
  const shown = new Set(manifests.flatMap((manifest) => manifest?.pictures ?? []).map(({ name }) => name))
  const gone = (disk.list(folder) ?? []).filter((name) => !shown.has(name))
  for (const name of gone.filter((one) => disk.kind(join(folder, one)) === 'file')) {
    disk.removeFile(join(folder, name))
  }
  if (gone.length > 0) disk.syncFolder(folder)
}

function readable(disk: BackupDisk, file: string, key: Buffer | null): Manifest | null {
  try {
    return readManifest(disk, file, key)
  } catch (thrown) {
    if (thrown instanceof Failure) return null
    throw thrown
  }
}
