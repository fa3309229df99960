import type { Reply } from './contract-types.ts'
import type { ShareFormat, ShareOptions, ShareSelection } from './share.ts'
import type { UnlockSecret } from './vault-state.ts'

/** What main may ask of the journal process. Messages are answered in the order they arrive. */
export type JournalRequest =
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
      readonly secret: UnlockSecret
      /** Failed attempts since the last time the vault was open, as far as main knows. */
      readonly failedAttempts: number
    }
  /** A call of the contract, already checked; the answer is sealed. */
  | { readonly do: 'call'; readonly name: string; readonly input: unknown }
  /** The document to print, as a whole HTML page. */
  | { readonly do: 'render-share'; readonly selection: ShareSelection; readonly options: ShareOptions }
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
  /** Close the vault; the answer comes when nothing is left open and no file is left half-written. */
  | { readonly do: 'close' }

export interface JournalQuestion {
  readonly id: number
  readonly request: JournalRequest
}

export type JournalMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'entries-changed'; readonly ids: readonly string[] }
