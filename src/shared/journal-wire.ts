import type { Reply } from './contract-types.ts'
import type { ImageType } from './image.ts'
import type { RotationProgress } from './keys.ts'
import type { ShareFormat, ShareOptions, ShareSelection } from './share.ts'
import type { NotedContents } from './share-note.ts'
import type { ShareProgress } from './share-progress.ts'
import type { TransferProgress } from './transfer.ts'
import type { UnlockSecret, VaultSecret } from './vault-state.ts'

/** What main may ask of the journal process. Messages are answered in the order they arrive. */
export type JournalRequest =
  /** The language of the words it writes, BCP 47, with the region whose customs dates follow. */
  | { readonly do: 'speak'; readonly language: string }
  | { readonly do: 'offer-recovery-code' }
  | {
      readonly do: 'create'
      readonly folder: string
      readonly passphrase: Uint8Array
      readonly recoveryCode: string | null
    }
  | {
      readonly do: 'unlock'
      readonly folder: string
      readonly secret: VaultSecret
      /** Failed attempts since the last time the vault was open, as far as main knows. */
      readonly failedAttempts: number
    }
  /** A call of the contract, already checked; the answer is sealed. */
  | { readonly do: 'call'; readonly name: string; readonly input: unknown }
  /** One piece of a picture, counted from 0: an {@link ImagePiece}. */
  | { readonly do: 'read-image'; readonly id: string; readonly piece: number }
  /** The document to print; answered with a {@link RenderedShare}. */
  | {
      readonly do: 'render-share'
      readonly selection: ShareSelection
      readonly options: ShareOptions
      /** What was printed of it before, in which the pages of its contents are found; null the first time. */
      readonly printed: Uint8Array | null
    }
  | {
      readonly do: 'write-share'
      readonly selection: ShareSelection
      readonly options: ShareOptions
      readonly format: ShareFormat
      readonly password: string | null
      /** The printed document, for the PDF formats. */
      readonly pdf: Uint8Array | null
      readonly file: string
    }
  /** Heard at once, whatever is waiting: ends every `write-share` that was asked for before. */
  | { readonly do: 'stop-share' }
  /** Reads the printed document back before it goes to a printer; answered with a `ShareProof`. */
  | {
      readonly do: 'prove-printed'
      readonly selection: ShareSelection
      readonly options: ShareOptions
      readonly pdf: Uint8Array
    }
  /** The rendered document came out of a printer. */
  | {
      readonly do: 'note-printed'
      readonly selection: ShareSelection
      readonly noted: NotedContents
    }
  /** Saves an exercise that is being made as a file; answered with a `SavedMaking`. */
  | { readonly do: 'write-exercise'; readonly id: string; readonly file: string }
  /** Answered with null when this is the secret of the open journal. */
  | { readonly do: 'prove-secret'; readonly current: UnlockSecret }
  /** Fails with `file-password-is-passphrase` when a password for a file is the passphrase of the open journal. */
  | { readonly do: 'refuse-passphrase'; readonly password: string }
  /** Composes what a session view shows, holds it, and notes that it was shown. */
  | {
      readonly do: 'begin-session-view'
      readonly selection: ShareSelection
      readonly options: ShareOptions
    }
  | { readonly do: 'end-session-view' }
  /** Opens the place of what is sealed until the window closes it, if this is the secret of the open journal. */
  | { readonly do: 'open-sealed'; readonly current: UnlockSecret }
  /** Everything into one file, locked when there is a password; answered with an `ExportOutcome`. */
  | { readonly do: 'export'; readonly file: string; readonly password: string | null }
  /** Whether a file is locked. */
  | { readonly do: 'look-at-export'; readonly file: string }
  /** Answered with an `ImportOutcome`. */
  | { readonly do: 'import'; readonly file: string; readonly password: string | null }
  /** Answered with an `ImportUndone`, or null when nothing came in since the journal was opened. */
  | { readonly do: 'undo-import' }
  /** Heard at once, whatever is waiting. */
  | { readonly do: 'stop-transfer' }
  | KeyRequest
  | RotationRequest
  /** The backups in a folder: `Found` of `journal/backup/find-backups.ts`. */
  | { readonly do: 'find-backups'; readonly folder: string }
  | {
      readonly do: 'preview-restore'
      /** Of the vault, whether there is one or not. */
      readonly folder: string
      /** The folder of the backups, and the name of one in it. */
      readonly set: string
      readonly name: string
      readonly secret: UnlockSecret
    }
  /** Puts what was previewed last in the vault's place and opens it. */
  | { readonly do: 'restore'; readonly folder: string }
  /** Salvages a damaged journal that is not open; answered with a `SalvageReport`. */
  | { readonly do: 'salvage'; readonly folder: string; readonly secret: UnlockSecret }
  | { readonly do: 'second-backup-folder'; readonly folder: string }
  /** Close the vault; the answer comes when nothing is left open and no file is left half-written. */
  | { readonly do: 'close' }

/** What is asked about the ways into an open vault. `current` proves that it is the person who asks. */
export type KeyRequest =
  /** Answered with `VaultKeys`. */
  | { readonly do: 'read-keys' }
  | { readonly do: 'change-passphrase'; readonly current: UnlockSecret; readonly next: Uint8Array }
  /** `code` as typed back from the sheet; null takes the recovery code away. */
  | { readonly do: 'set-recovery-code'; readonly current: UnlockSecret; readonly code: string | null }
  /** Answered with whether it is this vault's code. */
  | { readonly do: 'check-recovery-code'; readonly code: string }
  /** What the system's keychain keeps; null takes that way in away. */
  | { readonly do: 'set-keychain'; readonly current: UnlockSecret; readonly secret: Uint8Array | null }

/** Change all keys; `code` as typed back from the sheet, null for none. Answered with how many pictures were lost before. */
export interface RotationRequest {
  readonly do: 'rotate-keys'
  readonly current: UnlockSecret
  readonly next: Uint8Array
  readonly code: string | null
}

/** A document ready to print. */
export interface RenderedShare {
  /** A whole HTML page. */
  readonly page: string
  /** Whether it says on which pages its parts stand: then it has to be printed again, with these. */
  readonly numbersPages: boolean
  readonly noted: NotedContents
}

/** A piece of a picture on its way to the window. */
export interface ImagePiece {
  readonly mediaType: ImageType
  /** Bytes of the whole. */
  readonly size: number
  /** How many there are. */
  readonly pieces: number
  readonly bytes: Uint8Array
}

export interface JournalQuestion {
  readonly id: number
  readonly request: JournalRequest
}

export type JournalMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'entries-changed'; readonly ids: readonly string[] }
  | { readonly kind: 'keys-progress'; readonly progress: RotationProgress }
  | { readonly kind: 'transfer-progress'; readonly progress: TransferProgress }
  | { readonly kind: 'share-progress'; readonly progress: ShareProgress }
  | { readonly kind: 'backups-changed' }
  | { readonly kind: 'health-changed' }
