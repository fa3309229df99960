/** What the Security page says about the ways into the vault. All times in milliseconds since 1970, UTC. */
export interface VaultKeys {
  readonly passphraseSince: number
  /** Null when there is no recovery code. */
  readonly codeSince: number | null
  /** When it was last typed from its sheet and found right; null when it never was. */
  readonly codeChecked: number | null
  /** Whether the system's keychain opens the vault too. */
  readonly keychain: boolean
  /** When a change of all keys was found unfinished and taken back; null when none was since the last one that worked. */
  readonly unfinished: number | null
  /** How many backups in the vault's own folder are older than the passphrase, and open with the one before. */
  readonly earlierBackups: number
}

/** Whether the system's keychain can be used here, and why not. */
export type KeychainHere = 'available' | 'not-available' | 'not-safe'

/** What a change of all keys is doing: the new keys, the journal, the pictures, reading it all again. */
export type RotationStep = 'keys' | 'journal' | 'pictures' | 'check'

/** How far a change of all keys has come. */
export interface RotationProgress {
  readonly step: RotationStep
  /** Of the parts of this step. */
  readonly done: number
  readonly of: number
}
