import type { Handlers } from '#shared/contract-types.ts'
import type { Connection } from '../database/connection.ts'
import type { OpenVault } from '../vault/open-vault.ts'
import { realBackupDisk } from './backup-disk.ts'
import { BackupKeeper, type KeeperPace } from './backup-keeper.ts'
import { keepChosenFolder } from './chosen-folder.ts'
import type { BackupSource } from './make-backup.ts'
import { readBackupState } from './read-state.ts'
import { prepareSecondFolder } from './second-folder.ts'

/** The backups of a vault while it is open. */
export interface OpenBackups {
  readonly source: BackupSource
  readonly connection: Connection
  readonly keeper: BackupKeeper
}

export function openBackups(vault: OpenVault, pace: KeeperPace): OpenBackups {
  const { connection, paths, backupKeys } = vault
  const source = {
    disk: realBackupDisk,
    paths,
    sqlite: connection.sqlite,
    keys: backupKeys,
  }
  return { source, connection, keeper: new BackupKeeper(source, connection, pace) }
}

export function backupHandlers(open: () => OpenBackups): Handlers<'journal'>['backup'] {
  return {
    state: () => {
      const { source, connection, keeper } = open()
      return readBackupState(source, connection, keeper)
    },
    begin: () => {
      open().keeper.begin()
      return null
    },
    beginRemovingOld: () => {
      open().keeper.beginRemovingOld()
      return null
    },
    forgetSecondPlace: () => {
      keepChosenFolder(open().connection, null)
      return null
    },
  }
}

/** Takes the folder a person chose and brings it up to date. Throws what {@link prepareSecondFolder} throws. */
export function takeSecondFolder({ source, connection, keeper }: OpenBackups, folder: string): null {
  prepareSecondFolder(source.disk, source.paths, folder, source.keys.vaultId)
  keepChosenFolder(connection, folder)
  keeper.beginCopying()
  return null
}
