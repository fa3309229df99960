import { createHmac } from 'node:crypto'
import { realBackupDisk } from '#journal/backup/backup-disk.ts'
import { finishRestore } from '#journal/backup/finish-restore.ts'
import { restoreStaged } from '#journal/backup/restore-staged.ts'
import { stageBackup } from '#journal/backup/stage-backup.ts'
import { lowestCost } from '#journal/vault/argon2-cost.ts'
import { changeWayIn } from '#journal/vault/change-way-in.ts'
import { createVault } from '#journal/vault/create-vault.ts'
import { deriveFromPassphrase } from '#journal/vault/derive-key.ts'
import { type OpenVault, openVault } from '#journal/vault/open-vault.ts'
import { rotateKeys } from '#journal/vault/rotate-keys.ts'
import { realSurroundings, type VaultSurroundings } from '#journal/vault/surroundings.ts'
import { type UnlockedKeyFile, unlockKeyFile } from '#journal/vault/unlock-key-file.ts'
import { knownPassphrase } from '../../fixtures/known-secrets.ts'
import { keptPassphrase } from './deeds.ts'

/** Everything as it is but the price of a guess: these vaults are opened thousands of times. A kept one has its price. */
const surroundings: VaultSurroundings = {
  ...realSurroundings,
  derive: async (given, salt, cost) =>
    Buffer.from(knownPassphrase()).equals(given)
      ? deriveFromPassphrase(given, salt, cost)
      : createHmac('sha256', salt).update(given).digest(),
  chooseCost: async () => lowestCost,
}

const passphrase = (number: number) =>
  number === keptPassphrase ? knownPassphrase() : new TextEncoder().encode(`river promise window ${number}`)
const secret = (number: number) => ({ kind: 'passphrase', passphrase: passphrase(number) }) as const

/** Makes a vault that passphrase number 0 opens. @param now milliseconds since 1970 */
export const createCheaply = (folder: string, now: number): Promise<OpenVault> =>
  createVault({ folder, passphrase: passphrase(0), recoveryCode: null, now }, surroundings)

/** Opens it as the app does: a restore that was cut short is finished first. Throws what `openVault` throws. */
export async function openCheaply(folder: string, number: number, now: number): Promise<OpenVault> {
  finishRestore(realBackupDisk, folder)
  return openVault({ folder, secret: secret(number), failedAttempts: 0, now }, surroundings)
}

/** Throws what `unlockKeyFile` throws. */
export const unlockCheaply = (bytes: Buffer, number: number): Promise<UnlockedKeyFile> =>
  unlockKeyFile(bytes, secret(number), surroundings.derive)

interface Restoring {
  readonly vault: string
  readonly set: string
  readonly name: string
  /** Number of the passphrase the backup was made under. */
  readonly passphrase: number
  readonly now: number
}

/** Puts a backup in the place of a closed vault; it stays closed. Throws what staging and restoring throw. */
export async function restoreCheaply(restoring: Restoring): Promise<void> {
  const { vault, set, name, passphrase: number, now } = restoring
  const which = { vault, set, name, secret: secret(number) }
  const staged = await stageBackup(which, realBackupDisk, surroundings.derive)
  staged.unlocked.masterKey.fill(0)
  await restoreStaged(staged, vault, realBackupDisk, now)
}

/** Throws what `changeWayIn` throws. */
export const changePassphrase = ({ paths }: OpenVault, from: number, to: number): Promise<void> =>
  changeWayIn({ paths, current: secret(from), kind: 'passphrase', next: secret(to) }, surroundings)

/** Returns the vault with its new keys; the one given is closed. Throws what `rotateKeys` throws. */
export async function changeAllKeys(
  vault: OpenVault,
  from: number,
  to: number,
  now: number,
): Promise<OpenVault> {
  const rotation = { current: secret(from), next: [secret(to)], now, tell: async () => undefined }
  return (await rotateKeys(vault, rotation, surroundings)).vault
}
