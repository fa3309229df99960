/** Everything that can go wrong on the trusted side and that a person must be told about. */
export const failureCodes = [
  // the bridge
  'refused-sender',
  'unknown-call',
  'bad-input',
  'too-large',
  'locked',
  'busy',
  'unexpected',
  'journal-process-ended',
  // opening and creating a vault
  'no-vault',
  'vault-exists',
  'vault-in-use',
  'wrong-passphrase',
  'passphrase-too-short',
  'passphrase-too-long',
  'wrong-recovery-code',
  'recovery-code-mistyped',
  'recovery-code-not-confirmed',
  'wait-before-trying',
  'keys-changed',
  'keychain-not-available',
  'keychain-does-not-open',
  'key-file-missing',
  'key-file-damaged',
  'key-file-copy-not-opened',
  'journal-missing',
  'journal-damaged',
  'made-by-newer-version',
  'journal-form-unknown',
  // the disk
  'disk-full',
  'disk-error',
  'no-permission',
  // entries
  'entry-not-found',
  'entry-changed-elsewhere',
  'version-not-found',
  'tag-not-found',
  'tag-exists',
  'saved-search-not-found',
  'sealed-closed',
  // pictures
  'image-too-large',
  'image-not-known',
  'image-not-readable',
  'image-missing',
  'image-damaged',
  'image-too-late',
  // promises
  'promise-not-found',
  'promise-changed-elsewhere',
  // exercises
  'exercise-not-found',
  'record-not-found',
  'record-changed-elsewhere',
  // guided paths
  'path-not-found',
  'path-step-waits',
  // sharing
  'nothing-chosen',
  'share-password-too-short',
  'share-password-too-long',
  'file-password-is-passphrase',
  'share-not-proven',
  'share-resting',
  'share-unread',
  'share-changed',
  'session-view-on',
  'session-view-over',
  'omission-moved',
  // taking in a complete export
  'import-not-an-export',
  'import-newer',
  'import-wrong-password',
  'import-damaged',
  'import-odd-files',
  'import-odd-rows',
  'import-too-large',
  // backups
  'backup-damaged',
  'backup-of-another',
  'backup-not-plain',
  'no-backup-here',
  'backup-gone',
] as const

export type FailureCode = (typeof failureCodes)[number]

/** Facts that a sentence about a failure may need. Never a word of the journal. */
export interface FailureDetail {
  /** Whole seconds to wait. */
  readonly seconds?: number
  /** The system's own name of the fault, for example `ENOSPC`. */
  readonly system?: string
  /** Ids of the parts of a shared document that must be looked at again. */
  readonly parts?: readonly string[]
}

/**
 * A failure with a code, thrown on the trusted side and carried to the window as data.
 * The message is the code itself, so that no log and no crash report can hold journal words.
 */
export class Failure extends Error {
  readonly code: FailureCode
  readonly detail: FailureDetail | undefined

  constructor(code: FailureCode, detail?: FailureDetail, options?: ErrorOptions) {
    super(code, options)
    this.name = 'Failure'
    this.code = code
    this.detail = detail
  }
}

const systemCodes: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EIO: 'disk-error',
  // A folder or a whole drive is gone; also what Node says of a folder it could not make on a broken disk.
  ENOENT: 'disk-error',
  ENOTDIR: 'disk-error',
  ENODEV: 'disk-error',
  ENXIO: 'disk-error',
  ESTALE: 'disk-error',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'no-permission',
  SQLITE_CANTOPEN: 'no-permission',
  SQLITE_CORRUPT: 'journal-damaged',
  SQLITE_NOTADB: 'journal-damaged',
  SQLITE_BUSY: 'vault-in-use',
}

/**
 * Turns anything thrown into a Failure. Errors of the file system and of SQLite keep their meaning
 * (extended SQLite codes such as `SQLITE_IOERR_WRITE` count as their family); all others become `unexpected`.
 */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown
  const system = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined
  if (typeof system !== 'string') return new Failure('unexpected', undefined, { cause: thrown })
  if (system.startsWith('SQLITE_IOERR')) return new Failure('disk-error', { system }, { cause: thrown })
  const family = Object.keys(systemCodes).find((name) => system === name || system.startsWith(`${name}_`))
  const code = family === undefined ? undefined : systemCodes[family]
  return new Failure(code ?? 'unexpected', { system }, { cause: thrown })
}
