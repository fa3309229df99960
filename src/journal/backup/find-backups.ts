import { basename, dirname, join } from 'node:path'
import { Failure } from '#shared/failure.ts'
import type { BackupDisk } from './backup-disk.ts'
import { type BackupPlace, listBackups, picturesOf, placeOf } from './backup-set.ts'
import { readManifest } from './manifest.ts'
import { sizeOf } from './read-state.ts'
import { secondFolderName } from './second-folder.ts'

/** A backup somebody may want to restore, as its unproven list of contents tells of it. */
export interface Found {
  /** The folder it is in. */
  readonly set: string
  readonly name: string
  readonly madeAt: number
  readonly size: number
}

/**
 * The backups in a folder that a person chose, newest first: in the folder itself, in a vault's `backups/`, in
 * {@link secondFolderName} and the sets below it, or the folder of one backup. Only such names are looked at, and links
 * are never followed.
 *
 * Throws Failure `backup-gone` (there is no such folder), `backup-not-plain` (a link is where a folder should be),
 * `made-by-newer-version` (there are only such) or `no-backup-here`.
 */
export function findBackups(disk: BackupDisk, chosen: string): readonly Found[] {
  if (disk.kind(chosen) === null) throw new Failure('backup-gone')
  const own = placeOf(dirname(chosen), basename(chosen))
  const places = disk.exists(own.manifest)
    ? [{ set: dirname(chosen), place: own }]
    : setsIn(disk, chosen).flatMap((set) => listBackups(disk, set).map((place) => ({ set, place })))
  if (places.length === 0) throw new Failure('no-backup-here')
  const answers = places.map(({ set, place }) => describe(disk, set, place))
  const found = answers.filter((answer): answer is Found => !(answer instanceof Failure))
  const [failure] = answers.filter((answer) => answer instanceof Failure)
  if (found.length === 0 && failure !== undefined) throw failure
  return found.toSorted((one, other) => other.madeAt - one.madeAt)
}

function setsIn(disk: BackupDisk, chosen: string): readonly string[] {
  const named = [join(chosen, 'backups'), join(chosen, secondFolderName)]
  const folders = [chosen, ...named].filter((folder) => isFolder(disk, folder))
  const below = [chosen, join(chosen, secondFolderName)].filter(
    (folder) => basename(folder) === secondFolderName,
  )
  const sets = below.flatMap((folder) =>
    isFolder(disk, folder) ? (disk.list(folder) ?? []).map((name) => join(folder, name)) : [],
  )
  return [...folders, ...sets.filter((set) => /^[0-9a-f]{16}$/.test(basename(set)) && isFolder(disk, set))]
}

function isFolder(disk: BackupDisk, path: string): boolean {
  const kind = disk.kind(path)
  if (kind === 'other') throw new Failure('backup-not-plain')
  return kind === 'folder'
}

function describe(disk: BackupDisk, set: string, place: BackupPlace): Found | Failure {
  try {
    refuseOddParts(disk, set, place)
    const manifest = readManifest(disk, place.manifest, null)
    return { set, name: place.name, madeAt: manifest.madeAt, size: sizeOf(manifest) }
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown
    throw thrown
  }
}

/**
 * A backup is plain files in plain folders. A link in it could make us read, or keep as a picture, any file of this
 * account. Throws Failure `backup-not-plain`, or `backup-damaged` when a part is missing.
 */
export function refuseOddParts(disk: BackupDisk, set: string, place: BackupPlace): void {
  const folders = [disk.kind(place.folder), disk.kind(picturesOf(set)) ?? 'folder']
  const files = [place.keyFile, place.database, place.manifest].map((file) => disk.kind(file))
  if (folders.some((kind) => kind !== 'folder')) throw new Failure('backup-not-plain')
  if (files.some((kind) => kind === 'other' || kind === 'folder')) throw new Failure('backup-not-plain')
  if (files.includes(null)) throw new Failure('backup-damaged', { system: 'missing' })
}
