import { dirname } from 'node:path'
import { Failure } from '#shared/failure.ts'
import type { Disk } from './disk.ts'
import { longestKeyFile } from './key-file.ts'
import type { UnlockedKeyFile } from './unlock-key-file.ts'
import type { VaultPaths } from './vault-folder.ts'

/** Opens a key file's bytes: `unlockKeyFile` with a secret at hand. */
export type UnlockBytes = (bytes: Buffer) => Promise<UnlockedKeyFile>

/**
 * Puts a new key file in the place of the old one, or of none, so that at every moment, power cuts included, one
 * of the two is there whole. The new one is read back from the disk and really opened before it replaces anything.
 *
 * Throws what the disk throws and what `prove` throws; then the old key file is still in place.
 */
export async function replaceKeyFile(
  disk: Disk,
  paths: VaultPaths,
  bytes: Buffer,
  prove: (readBack: Buffer) => Promise<void>,
): Promise<void> {
  if (disk.exists(paths.newKeyFile)) disk.removeFile(paths.newKeyFile)
  disk.writeNewFile(paths.newKeyFile, bytes)
  disk.syncFile(paths.newKeyFile)
  const readBack = readKeyFile(disk, paths.newKeyFile)
  if (readBack === null || !readBack.equals(bytes)) throw new Failure('disk-error')
  await prove(readBack)
  disk.rename(paths.newKeyFile, paths.keyFile)
  disk.syncFolder(dirname(paths.keyFile))
}

/**
 * Opens the key file in place; if that is missing or damaged, the next one, which a crash may have left beside it.
 * Only after one of them has proven authentic is anything moved: the damaged one aside (it is never destroyed), the good one
 * into place, a left-over one away.
 *
 * Throws Failure `key-file-missing`, and what `unlock` throws.
 */
export async function unlockStoredKeyFile(
  disk: Disk,
  paths: VaultPaths,
  unlock: UnlockBytes,
): Promise<UnlockedKeyFile> {
  const bytes = readKeyFile(disk, paths.keyFile)
  const newBytes = readKeyFile(disk, paths.newKeyFile)
  if (bytes === null && newBytes === null) throw new Failure('key-file-missing')
  const inPlace = bytes === null ? null : await unlessDamaged(unlock(bytes))
  if (inPlace !== null && newBytes === null) return inPlace
  if (newBytes === null) throw new Failure('key-file-damaged')
  if (inPlace !== null) {
    return settled(inPlace, () => disk.removeFile(paths.newKeyFile))
  }
  return settled(await unlock(newBytes), () => {
    setAsideDamaged(disk, paths)
    disk.rename(paths.newKeyFile, paths.keyFile)
    disk.syncFolder(dirname(paths.keyFile))
  })
}

/** Moves a damaged key file out of the way, if there is one. It is never destroyed. */
export function setAsideDamaged(disk: Disk, { keyFile }: VaultPaths): void {
  if (disk.exists(keyFile)) disk.rename(keyFile, freeName(disk, `${keyFile}.damaged`))
}

/** No key outlives a failure to tidy up. */
function settled(unlocked: UnlockedKeyFile, tidy: () => void): UnlockedKeyFile {
  try {
    tidy()
    return unlocked
  } catch (thrown) {
    unlocked.masterKey.fill(0)
    throw thrown
  }
}

async function unlessDamaged(unlocking: Promise<UnlockedKeyFile>): Promise<UnlockedKeyFile | null> {
  try {
    return await unlocking
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'key-file-damaged') return null
    throw thrown
  }
}

/** One byte more than allowed is read, so that a file that is too long is seen to be. */
function readKeyFile(disk: Disk, file: string): Buffer | null {
  return disk.readStart(file, longestKeyFile + 1)
}

function freeName(disk: Disk, name: string): string {
  let free = name
  for (let count = 2; disk.exists(free); count += 1) free = `${name}-${count}`
  return free
}
