import { join, relative, sep } from 'node:path'
import { Failure } from '#shared/failure.ts'
import type { VaultPaths } from '../vault/vault-folder.ts'
import type { BackupDisk } from './backup-disk.ts'
import { picturesOf, placeOf, removeLeftOvers, unfinishedPlace } from './backup-set.ts'
import type { Breathe } from './check-copy.ts'
import { keepPictures } from './keep-pictures.ts'
import { readManifest } from './manifest.ts'
import { newestWhole } from './newest-whole.ts'

/** The folder that is made in the one a person chooses. */
export const secondFolderName = 'Goldseam backups'

/** The set of one vault there: several journals may share a stick. */
export function secondSet(chosen: string, vaultId: Buffer): string {
  return join(chosen, secondFolderName, vaultId.toString('hex').slice(0, 16))
}

/**
 * Makes the set in a folder that was just chosen. Throws Failure `backup-not-plain` when something else has its name, or
 * when the folder is in the vault itself, and what the disk throws.
 */
export function prepareSecondFolder(
  disk: BackupDisk,
  { folder }: VaultPaths,
  chosen: string,
  id: Buffer,
): void {
  const way = relative(folder, chosen)
  if (way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isElsewhere(way))) {
    throw new Failure('backup-not-plain')
  }
  disk.makeFolder(secondSet(chosen, id))
  if (!isThere(disk, chosen, id)) throw new Failure('backup-not-plain')
  disk.syncFolder(join(chosen, secondFolderName))
  disk.syncFolder(chosen)
}

/** On Windows another drive has no way that leads to it. */
const isElsewhere = (way: string): boolean => /^[A-Za-z]:|^\\\\/.test(way)

/**
 * Whether the set can be reached. It is never made anew: the place a stick is mounted at may be there, empty, without
 * the stick.
 */
export function isThere(disk: BackupDisk, chosen: string, id: Buffer): boolean {
  const set = secondSet(chosen, id)
  return disk.kind(join(chosen, secondFolderName)) === 'folder' && disk.kind(set) === 'folder'
}

/**
 * Copies the newest whole backup of one set to another that does not have it yet, and resolves when the copy was read
 * back, is byte for byte the same, and has its name. The copying is asynchronous: saving goes on beside it.
 *
 * Throws Failure `backup-damaged` when the disk gives back other bytes, and what the disk throws; then nothing that
 * counts was left, and what was there is untouched.
 */
export async function copyNewest(
  disk: BackupDisk,
  { from, to, key }: { readonly from: string; readonly to: string; readonly key: Buffer },
  breathe: Breathe,
): Promise<void> {
  removeLeftOvers(disk, to)
  const newest = newestWhole(disk, from, key)
  if (newest === null || disk.exists(placeOf(to, newest.place.name).folder)) return
  const { place, manifest } = newest
  const unfinished = unfinishedPlace(to, place.name)
  try {
    const names = manifest.pictures.map(({ name }) => name)
    const kept = await keepPictures(disk, { from: picturesOf(from), to: picturesOf(to), names }, breathe)
    if (kept.length < names.length) throw new Failure('backup-damaged', { system: 'pictures' })
    disk.makeFolder(unfinished.folder)
    await breathe()
    await copyAndCompare(disk, place.keyFile, unfinished.keyFile, manifest.keyFile.sha256)
    await copyAndCompare(disk, place.database, unfinished.database, manifest.database.sha256)
    await disk.copy(place.manifest, unfinished.manifest)
    readManifest(disk, unfinished.manifest, key)
    disk.syncFolder(unfinished.folder)
    disk.rename(unfinished.folder, placeOf(to, place.name).folder)
    disk.syncFolder(to)
  } catch (thrown) {
    disk.removeTree(unfinished.folder)
    throw thrown
  }
}

async function copyAndCompare(disk: BackupDisk, from: string, to: string, sha256: string): Promise<void> {
  await disk.copy(from, to)
  if ((await disk.digest(to)) !== sha256) throw new Failure('backup-damaged', { system: 'copy' })
}
