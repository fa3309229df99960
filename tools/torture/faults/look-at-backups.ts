import { realBackupDisk } from '#journal/backup/backup-disk.ts'
import { type BackupKeys, backupKeys } from '#journal/backup/backup-keys.ts'
import { type BackupPlace, listBackups } from '#journal/backup/backup-set.ts'
import { checkCopy } from '#journal/backup/check-copy.ts'
import { readManifest } from '#journal/backup/manifest.ts'
import { decodeKeyFile, type KeyFile } from '#journal/vault/key-file.ts'
import type { OpenVault } from '#journal/vault/open-vault.ts'
import type { UnlockedKeyFile } from '#journal/vault/unlock-key-file.ts'
import { toFailure } from '#shared/failure.ts'
import type { Expected } from './deeds.ts'
import { madeBy } from './words-of-a-run.ts'

/**
 * What is not as it must be with the backups in a vault's own folder. Each that counts as one must be whole under the keys
 * it was made with, also when those are not the vault's any more; and the last one made must be there.
 * @param earlier keys of all times, by the number of the master key
 */
export async function faultsOfBackups(
  { paths, backupKeys: own }: OpenVault,
  { backup }: Expected,
  earlier: ReadonlyMap<number, UnlockedKeyFile>,
): Promise<string | null> {
  const places = listBackups(realBackupDisk, paths.backups)
  if (backup !== null && !places.some(({ madeAt }) => madeBy(backup.number, madeAt))) {
    return 'the last backup is gone'
  }
  const present = readKeyFile(paths.keyFile)
  for (const place of places) {
    try {
      const { databaseSalt } = readKeyFile(place.keyFile)
      const ofThen = [...earlier.values()].find((one) => one.keyFile.databaseSalt.equals(databaseSalt))
      if (databaseSalt.equals(present.databaseSalt)) await check(place, own)
      else if (ofThen === undefined) return 'a backup is of keys there never were'
      else await checkEarlier(place, ofThen)
    } catch (thrown) {
      return `a backup that counts is not whole: ${toFailure(thrown).code}`
    }
  }
  return null
}

function readKeyFile(file: string): KeyFile {
  return decodeKeyFile(realBackupDisk.readStart(file, Number.MAX_SAFE_INTEGER) ?? Buffer.alloc(0))
}

async function check({ manifest, database }: BackupPlace, keys: BackupKeys): Promise<void> {
  readManifest(realBackupDisk, manifest, keys.manifest)
  await checkCopy({ file: database, key: keys.database }, null, async () => undefined)
}

async function checkEarlier(place: BackupPlace, { keyFile, masterKey }: UnlockedKeyFile): Promise<void> {
  const keys = backupKeys(keyFile, masterKey)
  await check(place, keys).finally(keys.close)
}
