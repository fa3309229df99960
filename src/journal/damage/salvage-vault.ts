import { dirname } from 'node:path'
import type { SalvageReport } from '#shared/damage.ts'
import { Failure } from '#shared/failure.ts'
import type { VaultSecret } from '#shared/vault-state.ts'
import { checkPassphraseSize } from '../vault/passphrase.ts'
import { settleRotation } from '../vault/settle-rotation.ts'
import { realSurroundings, type VaultSurroundings } from '../vault/surroundings.ts'
import { unlockKeyFile } from '../vault/unlock-key-file.ts'
import { unlockVault } from '../vault/unlock-vault.ts'
import { vaultPaths } from '../vault/vault-folder.ts'
import { vaultKey } from '../vault/vault-keys.ts'
import { salvageJournal } from './salvage-journal.ts'
import { finishedName, settleSalvage, unfinishedName } from './settle-salvage.ts'

interface SalvageOptions {
  /** Absolute path of a vault that is closed. */
  readonly folder: string
  /** A passphrase in it is overwritten with zeros, also on failure. */
  readonly secret: VaultSecret
  /** Milliseconds since 1970, UTC. */
  readonly now: number
}

/**
 * Makes a new journal of what can be read of a damaged one and puts it in its place. The damaged one is kept beside it
 * as `journal.db.damaged`; nothing is written into it. Wherever this is cut short, either nothing has happened or the
 * next opening finishes it.
 *
 * Throws Failure as `openVault` does while the vault is unlocked, and `disk-full`, `disk-error` or `no-permission`.
 */
export async function salvageVault(
  { folder, secret, now }: SalvageOptions,
  { disk, derive }: VaultSurroundings = realSurroundings,
): Promise<SalvageReport> {
  const paths = vaultPaths(folder)
  const { database } = paths
  const unfinished = unfinishedName(database)
  try {
    if (secret.kind === 'passphrase') checkPassphraseSize(secret.passphrase)
    const unlocked = await unlockVault(disk, paths, (bytes) => unlockKeyFile(bytes, secret, derive))
    settleRotation(disk, paths, unlocked)
    const { keyFile, masterKey } = unlocked
    const key = vaultKey(masterKey, keyFile.vaultId, 'database')
    masterKey.fill(0)
    settleSalvage(disk, paths)
    if (!disk.exists(database)) throw new Failure('journal-missing')
    for (const part of [unfinished, `${unfinished}-wal`]) if (disk.exists(part)) disk.removeFile(part)
    const damaged = {
      size: disk.size(database),
      read: (start: number, length: number) => disk.readAt(database, start, length) ?? Buffer.alloc(0),
      log: disk.exists(`${database}-wal`)
        ? (disk.readStart(`${database}-wal`, Number.MAX_SAFE_INTEGER) ?? Buffer.alloc(0))
        : Buffer.alloc(0),
      key,
      salt: keyFile.databaseSalt,
    }
    const report = await salvageJournal(damaged, unfinished, now)
    disk.syncFile(unfinished)
    disk.rename(unfinished, finishedName(database))
    disk.syncFolder(dirname(database))
    settleSalvage(disk, paths)
    return report
  } finally {
    if (secret.kind === 'passphrase') secret.passphrase.fill(0)
  }
}
