import { join } from 'node:path'
import type { RestorePreview } from '#shared/backup.ts'
import { Failure } from '#shared/failure.ts'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { applicationId, knownVersion } from '../database/migrate.ts'
import { openDatabase } from '../database/open-database.ts'
import type { DeriveKey } from '../vault/derive-key.ts'
import { longestKeyFile } from '../vault/key-file.ts'
import { type UnlockedKeyFile, unlockKeyFile } from '../vault/unlock-key-file.ts'
import { type VaultPaths, vaultPaths } from '../vault/vault-folder.ts'
import { vaultKey } from '../vault/vault-keys.ts'
import type { BackupDisk } from './backup-disk.ts'
import { picturesOf, placeOf } from './backup-set.ts'
import { checkCopy } from './check-copy.ts'
import { refuseOddParts } from './find-backups.ts'
import { finishRestore } from './finish-restore.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { sizeOf } from './read-state.ts'
import { restoringName } from './set-aside.ts'

/** A backup whose secret was given: its key file and journal are copied beside the vault and proven. */
export interface StagedBackup {
  readonly paths: VaultPaths
  /** Where its pictures are. */
  readonly pictures: string
  readonly manifest: Manifest
  readonly unlocked: UnlockedKeyFile
  readonly preview: RestorePreview
}

interface StageOptions {
  /** Absolute path of the vault, whether there is one or not. */
  readonly vault: string
  readonly set: string
  readonly name: string
  readonly secret: UnlockSecret
}

/**
 * Opens a backup with its own secret, copies it beside the vault and reads all of the copy. The backup and the vault
 * are not changed: a backup may be on a disk that cannot be written. Only a restore that was cut short is finished first. The copy does not count as anything until
 * `restoreStaged` finishes it, and the next opening or staging removes it. Whoever gets the result zeroes its master key.
 *
 * Throws Failure `backup-gone`, `backup-not-plain`, `backup-damaged`, `backup-of-another`, `made-by-newer-version`,
 * `journal-form-unknown`, what
 * the secret may cause (`wrong-passphrase`, `wrong-recovery-code`, `recovery-code-mistyped`, `key-file-damaged`), and
 * what the disk throws.
 */
export async function stageBackup(
  { vault, set, name, secret }: StageOptions,
  disk: BackupDisk,
  derive: DeriveKey,
): Promise<StagedBackup> {
  finishRestore(disk, vault)
  const place = placeOf(set, name)
  if (disk.kind(place.folder) === null) throw new Failure('backup-gone')
  refuseOddParts(disk, set, place)
  const claimed = readManifest(disk, place.manifest, null)
  const keyFile = disk.readStart(place.keyFile, longestKeyFile + 1) ?? Buffer.alloc(0)
  const unlocked = await unlockKeyFile(keyFile, secret, derive)
  const { masterKey } = unlocked
  const { vaultId } = unlocked.keyFile
  const paths = vaultPaths(restoringName(vault))
  try {
    if (vaultId.toString('hex') !== claimed.vaultId) throw new Failure('backup-of-another')
    const manifest = provenManifest(disk, place.manifest, masterKey, vaultId)
    disk.removeTree(paths.folder)
    disk.makeFolder(paths.folder)
    await copyProven(disk, place.keyFile, paths.keyFile, manifest.keyFile.sha256)
    await copyProven(disk, place.database, paths.database, manifest.database.sha256)
    const key = vaultKey(masterKey, vaultId, 'database')
    await checkCopy({ file: paths.database, key }, null, async () => undefined)
    const pictures = picturesOf(set)
    const missing = manifest.pictures.filter(
      ({ name: file, size }) => !isThere(disk, join(pictures, file), size),
    )
    const preview = {
      ...lookInside(paths.database, key),
      madeAt: manifest.madeAt,
      size: sizeOf(manifest),
      picturesMissing: missing.length,
    }
    return { paths, pictures, manifest, unlocked, preview }
  } catch (thrown) {
    masterKey.fill(0)
    disk.removeTree(paths.folder)
    throw thrown
  }
}

function provenManifest(disk: BackupDisk, file: string, masterKey: Buffer, vaultId: Buffer): Manifest {
  const key = vaultKey(masterKey, vaultId, 'backups')
  try {
    return readManifest(disk, file, key)
  } finally {
    key.fill(0)
  }
}

/** What arrives must be what the list says: a journal exchanged for another is noticed here. */
async function copyProven(disk: BackupDisk, from: string, to: string, sha256: string): Promise<void> {
  await disk.copy(from, to)
  if ((await disk.digest(to)) !== sha256) throw new Failure('backup-damaged', { system: 'contents' })
}

export function isThere(disk: BackupDisk, file: string, size: number): boolean {
  return disk.kind(file) === 'file' && disk.size(file) === size
}

type Inside = Pick<RestorePreview, 'entries' | 'firstDay' | 'lastDay' | 'pictures'>

const inside = `
  SELECT count(*) AS entries, min(day) AS firstDay, max(day) AS lastDay,
    (SELECT count(*) FROM attachment) AS pictures
  FROM entry WHERE binned_at IS NULL`

/** @param key zeroed */
function lookInside(file: string, key: Buffer): Inside {
  const sqlite = openDatabase({ file, key, create: false })
  try {
    if (sqlite.pragma('application_id', { simple: true }) !== applicationId)
      throw new Failure('backup-damaged')
    knownVersion(sqlite)
    return sqlite.prepare(inside).get() as Inside
  } finally {
    sqlite.close()
  }
}
