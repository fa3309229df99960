import { basename, dirname, join } from 'node:path'
import type { BackupState, KeptBackup, SecondFolder } from '#shared/backup.ts'
import { Failure } from '#shared/failure.ts'
import type { Connection } from '../database/connection.ts'
import type { BackupKeeper } from './backup-keeper.ts'
import { type BackupPlace, listBackups } from './backup-set.ts'
import { readChosenFolder } from './chosen-folder.ts'
import type { BackupSource } from './make-backup.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { isThere, secondSet } from './second-folder.ts'
import { movedAsideNames } from './set-aside.ts'

/** Everything the Security page and Today say about backups. */
export function readBackupState(
  source: BackupSource,
  connection: Connection,
  keeper: BackupKeeper,
): BackupState {
  const { disk, paths } = source
  const beside = dirname(paths.folder)
  return {
    backups: listBackups(disk, paths.backups).map((place) => described(source, place)),
    running: keeper.running,
    failure: keeper.failure,
    changed: keeper.changedSince,
    second: readSecond(source, connection, keeper),
    movedAside: movedAsideNames(disk.list(beside) ?? [], basename(paths.folder)).filter(
      (name) => disk.kind(join(beside, name)) === 'folder',
    ),
  }
}

function described({ disk, keys }: BackupSource, { name, madeAt, manifest }: BackupPlace): KeptBackup {
  const whole = readable(() => readManifest(disk, manifest, keys.manifest))
  const read = whole ?? readable(() => readManifest(disk, manifest, null))
  return { name, madeAt, size: read === null ? 0 : sizeOf(read), whole: whole !== null }
}

/** Bytes of everything that belongs to a backup. */
export function sizeOf({ keyFile, database, pictures }: Manifest): number {
  return pictures.reduce((sum, { size }) => sum + size, keyFile.size + database.size)
}

function readable(read: () => Manifest): Manifest | null {
  try {
    return read()
  } catch (thrown) {
    if (thrown instanceof Failure) return null
    throw thrown
  }
}

function readSecond(
  { disk, keys }: BackupSource,
  connection: Connection,
  keeper: BackupKeeper,
): SecondFolder | null {
  const path = readChosenFolder(connection)
  if (path === null) return null
  const there = isThere(disk, path, keys.vaultId)
  const [newest] = there ? listBackups(disk, secondSet(path, keys.vaultId)) : []
  return { path, there, newest: newest?.madeAt ?? null, failure: keeper.secondFailure }
}
