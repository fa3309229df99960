import { Failure, toFailure } from '#shared/failure.ts'
import type { SqliteDatabase } from '../database/open-database.ts'
import { removeIfPossible } from '../vault/disk.ts'
import { longestKeyFile } from '../vault/key-file.ts'
import type { VaultPaths } from '../vault/vault-folder.ts'
import type { BackupDisk } from './backup-disk.ts'
import type { BackupKeys } from './backup-keys.ts'
import {
  type BackupPlace,
  freeName,
  picturesOf,
  placeOf,
  removeLeftOvers,
  unfinishedPlace,
} from './backup-set.ts'
import { type Breathe, checkCopy, countRows } from './check-copy.ts'
import { keepPictures, type PictureFile } from './keep-pictures.ts'
import { encodeManifest } from './manifest.ts'

/** An open vault, as far as a backup of it needs to know. */
export interface BackupSource {
  readonly disk: BackupDisk
  readonly paths: VaultPaths
  readonly sqlite: SqliteDatabase
  readonly keys: BackupKeys
}

/**
 * Makes a backup of an open vault in its own folder `backups/`, and resolves when it was found whole and is on the
 * disk under its name. It is made beside its place; whatever happens, the backups there were are untouched and
 * nothing half-made counts as one.
 *
 * The copy itself (`VACUUM INTO`: encrypted with the vault's own key, written by SQLite page by page, no temporary
 * file) is one step nobody can interrupt: about one second for 10,000 entries. All others are shorter, with
 * `breathe` between them. Must not be called inside a transaction, nor twice at once for one vault.
 *
 * Throws Failure `backup-damaged` (the copy was not whole and is removed), `disk-full`, `disk-error`,
 * `no-permission`, `journal-damaged`, and whatever `breathe` rejects with.
 * @param now milliseconds since 1970, UTC
 */
export async function makeBackup(source: BackupSource, now: number, breathe: Breathe): Promise<BackupPlace> {
  const { disk, paths } = source
  const set = paths.backups
  if (!disk.exists(set)) {
    disk.makeFolder(set)
    disk.syncFolder(paths.folder)
  }
  removeLeftOvers(disk, set)
  const name = freeName(disk, set, now)
  const unfinished = unfinishedPlace(set, name)
  try {
    disk.makeFolder(unfinished.folder)
    await fill(source, unfinished, breathe)
    disk.syncFolder(unfinished.folder)
    const place = placeOf(set, name)
    disk.rename(unfinished.folder, place.folder)
    disk.syncFolder(set)
    return place
  } catch (thrown) {
    removeIfPossible(disk, unfinished.folder)
    throw toFailure(thrown)
  }
}

async function fill(source: BackupSource, place: BackupPlace, breathe: Breathe): Promise<void> {
  const { disk, paths, sqlite, keys } = source
  const keyFile = disk.readStart(paths.keyFile, longestKeyFile)
  if (keyFile === null) throw new Failure('key-file-missing')
  disk.writeNewFile(place.keyFile, keyFile)
  disk.syncFile(place.keyFile)
  // SQLite would give it the rights the umask leaves.
  disk.writeNewFile(place.database, Buffer.alloc(0))
  // Nothing else happens between these three: the copy, what it must hold, and the pictures it shows.
  sqlite.prepare('VACUUM INTO ?').run(place.database)
  const expected = countRows(sqlite)
  const keeping = keepPictures(
    disk,
    { from: paths.attachments, to: picturesOf(paths.backups), names: pictureNames(sqlite) },
    breathe,
  )
  const pictures = await keeping
  disk.syncFile(place.database)
  await checkCopy({ file: place.database, key: keys.database }, expected, breathe).catch(
    (thrown: unknown) => {
      // The journal itself was read whole to make the copy.
      throw toFailure(thrown).code === 'journal-damaged'
        ? new Failure('backup-damaged', undefined, { cause: thrown })
        : thrown
    },
  )
  await writeManifest(source, place, pictures)
}

async function writeManifest(
  { disk, keys }: BackupSource,
  place: BackupPlace,
  pictures: readonly PictureFile[],
): Promise<void> {
  const described = async (file: string) => ({ size: disk.size(file), sha256: await disk.digest(file) })
  const manifest = {
    format: 1 as const,
    madeAt: place.madeAt,
    vaultId: keys.vaultId.toString('hex'),
    keyFile: await described(place.keyFile),
    database: await described(place.database),
    pictures: [...pictures],
  }
  disk.syncFile(place.database)
  disk.writeNewFile(place.manifest, encodeManifest(manifest, keys.manifest))
  disk.syncFile(place.manifest)
}

/** Names of the pictures' files; none in a journal of a schema before pictures. */
function pictureNames(sqlite: SqliteDatabase): readonly string[] {
  const known = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'attachment'").get()
  if (known === undefined) return []
  return sqlite.prepare('SELECT file FROM attachment ORDER BY file').pluck().all() as string[]
}
