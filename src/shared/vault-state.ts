import { z } from 'zod'
import { maxPassphraseBytes } from './limits.ts'

/** Where the vault is in its life, as far as a window may know. */
export type VaultState =
  /** No vault on this computer yet: the welcome is shown. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'locked'
      readonly because: LockReason
      /** The window's last drafts could not be saved before locking, or not in time. */
      readonly unsaved?: true
    }
  | { readonly kind: 'open' }

/** Why the journal is locked: the lock screen may say so. */
export const lockReasons = [
  'start',
  'asked',
  'idle',
  'screen-locked',
  'suspended',
  'user-switched',
  'shutdown',
  'window-closed',
  'window-ended',
  'journal-process-ended',
  'keys-changed',
] as const
export type LockReason = (typeof lockReasons)[number]

/**
 * A passphrase as UTF-8 bytes of its NFC form, never as a string: bytes can be overwritten, strings cannot.
 * The window makes it with `encodePassphrase`; whoever has used it fills it with zeros.
 */
export const passphraseBytes = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= 4 * maxPassphraseBytes)

/** A recovery code as a person types it: any case, with or without spaces and hyphens. */
export const typedRecoveryCode = z.string().max(100)

/** The two ways in. */
export const unlockSecret = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: passphraseBytes }),
  z.strictObject({ kind: z.literal('recovery-code'), code: typedRecoveryCode }),
])
export type UnlockSecret = z.infer<typeof unlockSecret>

/** Random bytes that the system's keychain keeps for this computer account, if a person has switched that on. */
export const keychainSecretLength = 32
/** Everything that can open a vault. The last never comes from a window. */
export type VaultSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: Uint8Array }
  | { readonly kind: 'recovery-code'; readonly code: string }
  | { readonly kind: 'keychain'; readonly secret: Uint8Array }
