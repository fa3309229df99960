import { Failure } from '#shared/failure.ts'
import { checkNext } from './change-way-in.ts'
import { keyLength } from './derive-key.ts'
import { decodeKeyFile, type KeyFile, longestKeyFile } from './key-file.ts'
import { type OpenVault, openUnlocked } from './open-vault.ts'
import { checkPassphraseSize } from './passphrase.ts'
import { prepareRotation, type Rotation } from './prepare-rotation.ts'
import { finishRotation, takeBack } from './settle-rotation.ts'
import { unlockStoredKeyFile } from './stored-key-file.ts'
import type { VaultSurroundings } from './surroundings.ts'
import { unlockKeyFile } from './unlock-key-file.ts'

interface Rotated {
  /** The vault, open with its new keys. The one given is closed. */
  readonly vault: OpenVault
  /** Pictures some entry shows that were missing or damaged before, and could not be written anew. */
  readonly lostPictures: number
}

/**
 * Gives a vault a new master key: the database and every picture are written anew under keys made from it, checked, and
 * put in the place of the old ones, which are removed. Whoever has the old key file and the old secret can open old copies
 * and backups as before, and nothing of this vault any more.
 *
 * Everything is prepared beside what is there. One rename, of the key file, decides: cut short before it, the vault is as
 * it was; after it, the next opening does the rest ([Note: which journal the key file means]).
 *
 * Throws Failure as `changeWayIn` does, with nothing changed and the vault still open; or `keys-changed` when all keys are
 * changed and only the rest could not be done now: then the vault is closed.
 */
export async function rotateKeys(
  vault: OpenVault,
  rotation: Rotation,
  surroundings: VaultSurroundings,
): Promise<Rotated> {
  const { disk, derive } = surroundings
  const { current, next } = rotation
  for (const secret of next) checkNext(secret)
  if (current.kind === 'passphrase') checkPassphraseSize(current.passphrase)
  const unlocked = await unlockStoredKeyFile(disk, vault.paths, (bytes) =>
    unlockKeyFile(bytes, current, derive),
  )
  const masterKey = surroundings.random(keyLength)
  const { keyFile } = unlocked
  const work = { ...rotation, keyFile, masterKey, oldMasterKey: unlocked.masterKey }
  try {
    takeBack(disk, vault.paths)
    const prepared = await prepareRotation(vault, work, surroundings).catch(async (thrown: unknown) => {
      if (!isStillInPlace(vault, keyFile, surroundings)) throw await shut(vault, thrown)
      takeBack(disk, vault.paths)
      throw thrown
    })
    const opened = await moveIn(
      vault,
      { keyFile: prepared.keyFile, masterKey },
      { ...surroundings, now: rotation.now },
    )
    return { vault: opened, lostPictures: prepared.lostPictures }
  } finally {
    masterKey.fill(0)
    unlocked.masterKey.fill(0)
  }
}

/** Whether the key file on the disk still is the one of the journal as it was. */
function isStillInPlace({ paths }: OpenVault, before: KeyFile, { disk }: VaultSurroundings): boolean {
  const bytes = disk.readStart(paths.keyFile, longestKeyFile + 1)
  return bytes !== null && decodeKeyFile(bytes).databaseSalt.equals(before.databaseSalt)
}

/** The new key file has its name already, but it is not certain that it keeps it: the next opening finds out. */
async function shut(vault: OpenVault, cause: unknown): Promise<Failure> {
  await Promise.allSettled([vault.close()])
  return new Failure('keys-changed', undefined, { cause })
}

/** The rest, once the new key file is in place: nothing goes back from here. */
async function moveIn(
  vault: OpenVault,
  unlocked: { readonly keyFile: KeyFile; readonly masterKey: Buffer },
  { disk, now }: Pick<VaultSurroundings, 'disk'> & Pick<Rotation, 'now'>,
): Promise<OpenVault> {
  try {
    // The old journal is done with: whether its log could still be emptied into it is of no interest.
    await Promise.allSettled([vault.close()])
    finishRotation(disk, vault.paths)
    return await openUnlocked(disk, vault.paths, unlocked, { method: null, failedAttempts: 0, now })
  } catch (cause) {
    throw await shut(vault, cause)
  }
}
