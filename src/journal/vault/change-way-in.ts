import { join } from 'node:path'
import { Failure } from '#shared/failure.ts'
import type { VaultSecret } from '#shared/vault-state.ts'
import { type Argon2Cost, notBelow } from './argon2-cost.ts'
import type { Disk } from './disk.ts'
import { encodeKeyFile, type KeyFile, type KeySlot, type SlotTerms } from './key-file.ts'
import { sealSlot } from './key-slot.ts'
import { checkNewPassphrase, checkPassphraseSize } from './passphrase.ts'
import { parseRecoveryCode } from './recovery-code.ts'
import { replaceKeyFile, unlockStoredKeyFile } from './stored-key-file.ts'
import type { VaultSurroundings } from './surroundings.ts'
import { unlockKeyFile } from './unlock-key-file.ts'
import type { VaultPaths } from './vault-folder.ts'
import { vaultKey } from './vault-keys.ts'

interface WayInChange {
  readonly paths: VaultPaths
  /** Proves that it is the person who asks. */
  readonly current: VaultSecret
  /** Which way in is changed; it can be had once. */
  readonly kind: VaultSecret['kind']
  /** What opens the vault that way from now on; null for nothing. */
  readonly next: VaultSecret | null
}

/**
 * Changes one way into a vault: the master key is sealed anew for it, and the key file that still opened the old way is
 * replaced. Wherever this is cut short, either the old way in works or the new one, and after it only the new one.
 * The master key, and so the database and the pictures, stay as they are: somebody who has a copy of the old key file
 * and the old secret can open this vault all the same. Only `rotateKeys` shuts them out.
 *
 * Throws Failure as `unlockKeyFile` does, `passphrase-too-short`, `passphrase-too-long`, `disk-full`, `disk-error` or
 * `no-permission`; then the old key file is still in place.
 */
export async function changeWayIn(
  { paths, current, kind, next }: WayInChange,
  surroundings: VaultSurroundings,
): Promise<void> {
  const { disk, derive } = surroundings
  checkNext(next)
  if (current.kind === 'passphrase') checkPassphraseSize(current.passphrase)
  if (kind === 'passphrase' && next === null) throw new TypeError('a vault always has a passphrase')
  const unlock = (bytes: Buffer) => unlockKeyFile(bytes, current, derive)
  const { keyFile, masterKey } = await unlockStoredKeyFile(disk, paths, unlock)
  try {
    const kept = keyFile.slots.filter((slot) => slot.opensWith.kind !== kind)
    const slots = next === null ? kept : [...kept, await newSlot({ keyFile, masterKey, next }, surroundings)]
    const headerKey = vaultKey(masterKey, keyFile.vaultId, 'header')
    const bytes = encodeKeyFile({ ...keyFile, epoch: keyFile.epoch + 1, slots }, headerKey)
    headerKey.fill(0)
    // The key file in place has just been opened, so copies that were set aside as damaged are of use to nobody but
    // somebody who knows an old secret. They go first: after the replacement a crash would leave them for good.
    removeDamagedCopies(disk, paths)
    await replaceKeyFile(disk, paths, bytes, async (readBack) => {
      ;(await unlockKeyFile(readBack, next ?? current, derive)).masterKey.fill(0)
    })
  } finally {
    masterKey.fill(0)
  }
}

/** Refuses what could not be a way in, before anything slow is done. */
export function checkNext(next: VaultSecret | null): void {
  if (next?.kind === 'passphrase') checkNewPassphrase(next.passphrase)
  if (next?.kind === 'recovery-code') parseRecoveryCode(next.code).fill(0)
}

interface NewSlot {
  readonly keyFile: KeyFile
  readonly masterKey: Buffer
  readonly next: VaultSecret
}

/** The master key sealed for one secret, under a number and with a salt that this key file never had. */
export async function newSlot(
  { keyFile, masterKey, next }: NewSlot,
  { random, derive, chooseCost }: VaultSurroundings,
): Promise<KeySlot> {
  const used = keyFile.slots.map((slot) => slot.id)
  const id = Array.from({ length: 255 }, (_, index) => index + 1).find((free) => !used.includes(free))
  if (id === undefined) throw new Failure('unexpected', { system: 'slots' })
  const opensWith: SlotTerms['opensWith'] =
    next.kind === 'passphrase'
      ? { kind: 'passphrase', cost: notBelow(costOf(keyFile), await chooseCost(derive)) }
      : { kind: next.kind }
  const terms = { id, opensWith, salt: random(16) }
  return sealSlot({ masterKey, vaultId: keyFile.vaultId, terms, secret: next, derive, random })
}

function costOf(keyFile: KeyFile): readonly Argon2Cost[] {
  return keyFile.slots.flatMap(({ opensWith }) => (opensWith.kind === 'passphrase' ? [opensWith.cost] : []))
}

/** Removes key files that were set aside as damaged: some of their slots may still open. */
export function removeDamagedCopies(disk: Disk, { folder, keyFile }: VaultPaths): void {
  const start = `${keyFile}.damaged`
  const copies = (disk.list(folder) ?? [])
    .map((name) => join(folder, name))
    .filter((path) => isIn(path, start))
  for (const copy of copies) disk.removeFile(copy)
}

const isIn = (path: string, start: string): boolean => path === start || path.startsWith(`${start}-`)
