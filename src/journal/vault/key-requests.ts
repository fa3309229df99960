import { Failure } from '#shared/failure.ts'
import type { KeyRequest, RotationRequest } from '#shared/journal-wire.ts'
import type { VaultKeys } from '#shared/keys.ts'
import type { VaultSecret } from '#shared/vault-state.ts'
import { realBackupDisk } from '../backup/backup-disk.ts'
import { type BackupPlace, listBackups } from '../backup/backup-set.ts'
import type { ReadConnection } from '../database/connection.ts'
import { changeWayIn } from './change-way-in.ts'
import type { Disk } from './disk.ts'
import { decodeKeyFile, type KeyFile, longestKeyFile } from './key-file.ts'
import { noteKeys, readKeyNotes } from './key-notes.ts'
import { openSlot } from './key-slot.ts'
import type { OpenVault } from './open-vault.ts'
import type { Rotation } from './prepare-rotation.ts'
import { sameRecoveryCode } from './recovery-code.ts'
import { rotateKeys } from './rotate-keys.ts'
import { realSurroundings, type VaultSurroundings } from './surroundings.ts'
import type { VaultPaths } from './vault-folder.ts'

type Keys = Pick<OpenVault, 'connection' | 'paths'>

/** What is known of the ways into the open vault. */
export function readVaultKeys({ connection, paths }: Keys, disk: Disk): VaultKeys {
  const keyFile = storedKeyFile(disk, paths)
  const has = (kind: VaultSecret['kind']) => keyFile.slots.some(({ opensWith }) => opensWith.kind === kind)
  return {
    ...datesOf(connection, keyFile, has('recovery-code')),
    keychain: has('keychain'),
    earlierBackups: earlierBackups({ connection, paths }).length,
  }
}

function datesOf(connection: ReadConnection, { created }: KeyFile, hasCode: boolean) {
  const notes = readKeyNotes(connection)
  const codeSince = hasCode ? (notes.codeSince ?? created) : null
  const checked = notes.codeChecked ?? null
  return {
    passphraseSince: notes.passphraseSince ?? created,
    codeSince,
    // A check of an earlier code says nothing about this one.
    codeChecked: codeSince !== null && checked !== null && checked >= codeSince ? checked : null,
    unfinished: notes.unfinished ?? null,
  }
}

/** Backups are copies with the key file of their time: they open with the passphrase and the code there were then. */
function earlierBackups({ connection, paths }: Keys): readonly BackupPlace[] {
  const since = readKeyNotes(connection).passphraseSince ?? 0
  return listBackups(realBackupDisk, paths.backups).filter(({ madeAt }) => madeAt < since)
}

/** The key file in place, read without any secret. Throws Failure `key-file-missing` or `key-file-damaged`. */
function storedKeyFile(disk: Disk, paths: VaultPaths): KeyFile {
  const bytes = disk.readStart(paths.keyFile, longestKeyFile + 1)
  if (bytes === null) throw new Failure('key-file-missing')
  return decodeKeyFile(bytes)
}

interface Asked {
  /** The code that was last shown, in its one copy; null when none was. */
  readonly offeredCode: string | null
  /** Milliseconds since 1970, UTC. */
  readonly now: number
}

/**
 * Carries out what a person asked about the ways into their open vault. Every passphrase and secret in the request is
 * overwritten with zeros, also on failure.
 *
 * Throws Failure as `changeWayIn` does, and `recovery-code-not-confirmed`.
 */
export async function answerKeyRequest(
  keys: Keys,
  request: KeyRequest,
  asked: Asked,
  surroundings: VaultSurroundings = realSurroundings,
): Promise<VaultKeys | boolean | null> {
  try {
    return await carryOut(keys, request, asked, surroundings)
  } finally {
    for (const secret of secretsOf(request)) secret.fill(0)
  }
}

async function carryOut(
  { connection, paths }: Keys,
  request: KeyRequest,
  { offeredCode, now }: Asked,
  surroundings: VaultSurroundings,
): Promise<VaultKeys | boolean | null> {
  switch (request.do) {
    case 'read-keys':
      return readVaultKeys({ connection, paths }, surroundings.disk)
    case 'change-passphrase': {
      const next = { kind: 'passphrase', passphrase: request.next } as const
      await changeWayIn({ paths, current: request.current, kind: 'passphrase', next }, surroundings)
      noteKeys(connection, { passphraseSince: now })
      return null
    }
    case 'set-recovery-code': {
      const { current, code } = request
      if (code !== null) confirmCode(code, offeredCode)
      const next = code === null ? null : ({ kind: 'recovery-code', code } as const)
      await changeWayIn({ paths, current, kind: 'recovery-code', next }, surroundings)
      noteKeys(connection, { codeSince: code === null ? null : now, codeChecked: null })
      return null
    }
    case 'check-recovery-code': {
      const right = await opensWithCode(storedKeyFile(surroundings.disk, paths), request.code, surroundings)
      if (right) noteKeys(connection, { codeChecked: now })
      return right
    }
    case 'set-keychain': {
      const { current, secret } = request
      const next = secret === null ? null : ({ kind: 'keychain', secret } as const)
      await changeWayIn({ paths, current, kind: 'keychain', next }, surroundings)
      return null
    }
  }
}

/**
 * Changes all keys of the vault, as a person asked. Both passphrases are overwritten with zeros, also on failure.
 * Throws Failure as `rotateKeys` does, and `recovery-code-not-confirmed`.
 */
export async function answerRotation(
  vault: OpenVault,
  request: RotationRequest,
  { offeredCode, now, tell }: Asked & Pick<Rotation, 'tell'>,
  surroundings: VaultSurroundings = realSurroundings,
): ReturnType<typeof rotateKeys> {
  try {
    const { current, code } = request
    const byPassphrase = { kind: 'passphrase', passphrase: request.next } as const
    if (code !== null) confirmCode(code, offeredCode)
    const next = code === null ? [byPassphrase] : [byPassphrase, { kind: 'recovery-code', code } as const]
    return await rotateKeys(vault, { current, next, now, tell }, surroundings)
  } finally {
    for (const secret of secretsOf(request)) secret.fill(0)
  }
}

/** Refuses a code that was not typed back as it was shown. Throws Failure `recovery-code-not-confirmed` or `recovery-code-mistyped`. */
export function confirmCode(typed: string, offered: string | null): void {
  if (offered === null || !sameRecoveryCode(typed, offered)) throw new Failure('recovery-code-not-confirmed')
}

/** Whether a code as typed is this vault's. It opens nothing: the master key is overwritten at once. */
async function opensWithCode(
  { vaultId, slots }: KeyFile,
  code: string,
  { derive }: VaultSurroundings,
): Promise<boolean> {
  for (const slot of slots.filter(({ opensWith }) => opensWith.kind === 'recovery-code')) {
    const masterKey = await openSlot({ slot, vaultId, secret: { kind: 'recovery-code', code }, derive })
    masterKey?.fill(0)
    if (masterKey !== null) return true
  }
  return false
}

function secretsOf(request: KeyRequest | RotationRequest): readonly Uint8Array[] {
  const current =
    'current' in request && request.current.kind === 'passphrase' ? [request.current.passphrase] : []
  const next = 'next' in request ? [request.next] : []
  const secret = 'secret' in request && request.secret !== null ? [request.secret] : []
  return [...current, ...next, ...secret]
}
