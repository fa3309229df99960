import { dirname } from 'node:path'
import { connect } from '#journal/database/connection.ts'
import { migrate } from '#journal/database/migrate.ts'
import { openDatabase, readDatabaseSalt } from '#journal/database/open-database.ts'
import { Failure } from '#shared/failure.ts'
import { keyLength } from './derive-key.ts'
import { type Disk, removeIfPossible } from './disk.ts'
import { encodeKeyFile, type KeyFile, type KeySlot, type SlotTerms } from './key-file.ts'
import { type SlotSecret, sealSlot } from './key-slot.ts'
import { type OpenVault, openUnlocked } from './open-vault.ts'
import { checkNewPassphrase } from './passphrase.ts'
import { parseRecoveryCode } from './recovery-code.ts'
import { replaceKeyFile } from './stored-key-file.ts'
import { realSurroundings, type VaultSurroundings } from './surroundings.ts'
import { unlockKeyFile } from './unlock-key-file.ts'
import { type VaultPaths, vaultPaths } from './vault-folder.ts'
import { vaultKey } from './vault-keys.ts'

interface CreateOptions {
  /** Absolute path; missing or empty. */
  readonly folder: string
  /** NFC in UTF-8. Overwritten with zeros, also on failure. */
  readonly passphrase: Uint8Array
  /** As typed, or null for a vault that only the passphrase opens. */
  readonly recoveryCode: string | null
  /** Milliseconds since 1970, UTC. */
  readonly now: number
}

/**
 * Makes a vault and opens it. It is made whole beside its place and then moved there in one step, so that a crash
 * leaves either no vault or a whole one; what a crash left unfinished is removed by the next attempt.
 *
 * Throws Failure `vault-exists` (also: something else is in the folder), `passphrase-too-short`,
 * `passphrase-too-long`, `bad-input`, `recovery-code-mistyped`, `disk-full`, `disk-error` or `no-permission`.
 */
export async function createVault(
  { folder, passphrase, recoveryCode, now }: CreateOptions,
  surroundings: VaultSurroundings = realSurroundings,
): Promise<OpenVault> {
  const { disk, random } = surroundings
  const paths = vaultPaths(folder)
  const masterKey = random(keyLength)
  try {
    checkNewPassphrase(passphrase)
    if (recoveryCode !== null) parseRecoveryCode(recoveryCode).fill(0)
    refuseOccupied(disk, folder)
    const secrets = secretsOf(passphrase, recoveryCode)
    const vaultId = random(16)
    const slots = await sealSlots({ masterKey, vaultId, secrets }, surroundings)
    const keyFile = await makeUnfinished(paths, { masterKey, vaultId, slots, secrets, now }, surroundings)
    moveIntoPlace(disk, paths)
    return await openUnlocked(
      disk,
      paths,
      { keyFile, masterKey },
      { method: 'created', failedAttempts: 0, now },
    )
  } finally {
    masterKey.fill(0)
    passphrase.fill(0)
  }
}

function refuseOccupied(disk: Disk, folder: string): void {
  const names = disk.list(folder)
  if (names !== null && names.length > 0) throw new Failure('vault-exists')
}

function secretsOf(passphrase: Uint8Array, recoveryCode: string | null): readonly SlotSecret[] {
  const byPassphrase = { kind: 'passphrase', passphrase } as const
  return recoveryCode === null
    ? [byPassphrase]
    : [byPassphrase, { kind: 'recovery-code', code: recoveryCode } as const]
}

interface NewKeys {
  readonly masterKey: Buffer
  readonly vaultId: Buffer
  readonly secrets: readonly SlotSecret[]
}

async function sealSlots(
  { masterKey, vaultId, secrets }: NewKeys,
  { random, derive, chooseCost }: VaultSurroundings,
): Promise<readonly KeySlot[]> {
  const cost = await chooseCost(derive)
  const slots: KeySlot[] = []
  for (const secret of secrets) {
    const opensWith: SlotTerms['opensWith'] =
      secret.kind === 'passphrase' ? { kind: 'passphrase', cost } : { kind: 'recovery-code' }
    const terms = { id: slots.length + 1, opensWith, salt: random(16) }
    slots.push(await sealSlot({ masterKey, vaultId, terms, secret, derive, random }))
  }
  return slots
}

/** Everything of the vault, on the disk and proven, but not yet in its place. */
async function makeUnfinished(
  { unfinished }: VaultPaths,
  { slots, now, ...keys }: NewKeys & { readonly slots: readonly KeySlot[]; readonly now: number },
  { disk, derive }: VaultSurroundings,
): Promise<KeyFile> {
  const { masterKey, vaultId, secrets } = keys
  const paths = vaultPaths(unfinished)
  disk.removeTree(unfinished)
  try {
    for (const folder of [paths.folder, paths.attachments, paths.backups]) disk.makeFolder(folder)
    await makeDatabase(paths.database, vaultKey(masterKey, vaultId, 'database'))
    disk.syncFile(paths.database)
    const keyFile = { vaultId, created: now, epoch: 1, databaseSalt: readDatabaseSalt(paths.database), slots }
    const headerKey = vaultKey(masterKey, vaultId, 'header')
    const bytes = encodeKeyFile(keyFile, headerKey)
    headerKey.fill(0)
    await replaceKeyFile(disk, paths, bytes, async (readBack) => {
      for (const secret of secrets) (await unlockKeyFile(readBack, secret, derive)).masterKey.fill(0)
    })
    return keyFile
  } catch (thrown) {
    removeIfPossible(disk, unfinished)
    throw thrown
  }
}

async function makeDatabase(file: string, key: Buffer): Promise<void> {
  const connection = connect(openDatabase({ file, key, create: true }))
  try {
    migrate(connection.sqlite)
  } finally {
    await connection.close()
  }
}

/** The one step that makes it a vault. */
function moveIntoPlace(disk: Disk, { folder, unfinished }: VaultPaths): void {
  // Only Windows refuses to rename onto an empty folder, but then everywhere does the same.
  if (disk.exists(folder)) disk.removeEmptyFolder(folder)
  disk.rename(unfinished, folder)
  disk.syncFolder(dirname(folder))
}
