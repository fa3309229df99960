import { randomBytes } from 'node:crypto'
import { realBackupDisk } from '#journal/backup/backup-disk.ts'
import { type BackupKeys, backupKeys } from '#journal/backup/backup-keys.ts'
import { finishedName, settleSalvage } from '#journal/damage/settle-salvage.ts'
import { type Connection, connect } from '#journal/database/connection.ts'
import { openDatabase } from '#journal/database/open-database.ts'
import { type ImageFiles, imageFiles } from '#journal/images/image-files.ts'
import { Failure } from '#shared/failure.ts'
import type { VaultSecret } from '#shared/vault-state.ts'
import { bringUpToDate } from './bring-up-to-date.ts'
import type { Disk } from './disk.ts'
import { noteKeys } from './key-notes.ts'
import { noteOpening } from './opening-history.ts'
import { checkPassphraseSize } from './passphrase.ts'
import { settleRotation } from './settle-rotation.ts'
import { realSurroundings, type VaultSurroundings } from './surroundings.ts'
import { type UnlockedKeyFile, unlockKeyFile } from './unlock-key-file.ts'
import { unlockVault } from './unlock-vault.ts'
import { type VaultPaths, vaultPaths } from './vault-folder.ts'
import { vaultKey } from './vault-keys.ts'

/** A vault while it is open. No key is held outside the database driver, {@link ImageFiles} and {@link BackupKeys}. */
export interface OpenVault {
  /** 32 hexadecimal digits. */
  readonly vaultId: string
  readonly paths: VaultPaths
  readonly connection: Connection
  readonly images: ImageFiles
  readonly backupKeys: BackupKeys
  /** Resolves when everything is on the disk and no file of the vault is open. */
  close(): Promise<void>
}

interface OpenOptions {
  /** Absolute path. */
  readonly folder: string
  /** A passphrase in it is overwritten with zeros, also on failure. */
  readonly secret: VaultSecret
  /** Failed attempts since the vault was last open, as far as is known. */
  readonly failedAttempts: number
  /** Milliseconds since 1970, UTC. */
  readonly now: number
}

/**
 * Opens a vault, brings its tables up to date (after a backup of them) and notes the opening in its own history. A
 * failed attempt changes no byte of the journal.
 *
 * Throws Failure `no-vault`, `key-file-missing`, `journal-missing`, `wrong-passphrase`, `wrong-recovery-code`,
 * `recovery-code-mistyped`, `passphrase-too-long`, `key-file-damaged`, `journal-damaged`,
 * `made-by-newer-version`, `journal-form-unknown`, `vault-in-use`, `disk-full`, `disk-error` or `no-permission`.
 */
export async function openVault(
  { folder, secret, failedAttempts, now }: OpenOptions,
  { disk, derive }: VaultSurroundings = realSurroundings,
): Promise<OpenVault> {
  const paths = vaultPaths(folder)
  try {
    refuseIncompleteVault(disk, paths)
    if (secret.kind === 'passphrase') checkPassphraseSize(secret.passphrase)
    const unlocked = await unlockVault(disk, paths, (bytes) => unlockKeyFile(bytes, secret, derive))
    const found = settleRotation(disk, paths, unlocked)
    const opened = await openUnlocked(disk, paths, unlocked, { method: secret.kind, failedAttempts, now })
    if (found === 'taken-back') noteKeys(opened.connection, { unfinished: now })
    return opened
  } finally {
    if (secret.kind === 'passphrase') secret.passphrase.fill(0)
    if (secret.kind === 'keychain') secret.secret.fill(0)
  }
}

interface UnlockEvent {
  /** Null when nobody unlocked anything: nothing is noted then. */
  readonly method: VaultSecret['kind'] | 'created' | null
  readonly failedAttempts: number
  readonly now: number
}

/**
 * The rest of opening, once the master key is known; it is zeroed here, also on failure.
 * @param event what the vault's history says of it
 */
export async function openUnlocked(
  disk: Disk,
  paths: VaultPaths,
  { keyFile, masterKey }: UnlockedKeyFile,
  event: UnlockEvent,
): Promise<OpenVault> {
  const { vaultId } = keyFile
  const images = imageFiles({
    disk,
    folder: paths.attachments,
    key: vaultKey(masterKey, vaultId, 'attachments'),
    vaultId,
    random: randomBytes,
  })
  const keysForBackups = backupKeys(keyFile, masterKey)
  let opened: Connection | null = null
  try {
    const connection = openConnection(disk, paths, { keyFile, masterKey })
    opened = connection
    const source = {
      disk: { ...realBackupDisk, ...disk },
      paths,
      sqlite: connection.sqlite,
      keys: keysForBackups,
    }
    await bringUpToDate(source, event.now)
    if (event.method !== null) {
      noteOpening(connection, { at: event.now, method: event.method, failedBefore: event.failedAttempts })
    }
    const close = () => {
      images.close()
      keysForBackups.close()
      return connection.close()
    }
    const id = vaultId.toString('hex')
    return { vaultId: id, paths, connection, images, backupKeys: keysForBackups, close }
  } catch (thrown) {
    images.close()
    keysForBackups.close()
    await opened?.close()
    throw thrown
  }
}

function openConnection(disk: Disk, paths: VaultPaths, { keyFile, masterKey }: UnlockedKeyFile): Connection {
  try {
    settleSalvage(disk, paths)
    keepPrivate(disk, paths)
    const key = vaultKey(masterKey, keyFile.vaultId, 'database')
    return connect(openDatabase({ file: paths.database, key, create: false }))
  } finally {
    masterKey.fill(0)
  }
}

function refuseIncompleteVault(disk: Disk, paths: VaultPaths): void {
  const keys = disk.exists(paths.keyFile) || disk.exists(paths.newKeyFile)
  const journal = disk.exists(paths.database) || disk.exists(finishedName(paths.database))
  // A copy of the key file may be in a backup: that shows when it is looked for.
  if (!keys && !journal) throw new Failure('no-vault')
  if (!journal) throw new Failure('journal-missing')
}

/**
 * A vault that was copied or restored may have come with the rights of ordinary files. Put right before the
 * database is opened, because the write-ahead log takes its rights from it.
 */
function keepPrivate(disk: Disk, { folder, keyFile, database }: VaultPaths): void {
  const paths = [folder, keyFile, database, `${database}-wal`]
  for (const path of paths.filter((part) => disk.exists(part))) disk.makePrivate(path)
}
