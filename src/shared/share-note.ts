import type { Receiver } from './receiver.ts'
import type { SharedVersion, ShareFormat } from './share.ts'
import type { SheetPart } from './sheet-parts.ts'

/** How something left the journal. Of a file there is a hash; of paper and the screen there is not. */
export type ShareForm = ShareFormat | 'paper' | 'screen'

/** Who something was shared with, as they were called then. */
export interface ReceiverThen extends Pick<Receiver, 'kind' | 'name'> {
  /** Null when they were removed since. */
  readonly id: string | null
}

/** What a document that is handed over holds, as the ledger notes it. */
export interface NotedContents {
  /** The parts of the sheet that are in it, in their order. */
  readonly parts: readonly SheetPart[]
  /** The entries and exercises that are in it, each in the version it holds. */
  readonly entries: readonly SharedVersion[]
  /** How many passages and names were left out or changed in it. */
  readonly omissions: number
}

/** What the journal notes of one share. It never leaves the journal with what was shared. */
export interface ShareNote {
  readonly id: string
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  readonly form: ShareForm
  /** Null when nobody was named. */
  readonly receiver: ReceiverThen | null
  /** First and last day of what it is about, both included; null when it had no period. */
  readonly period: { readonly from: string; readonly to: string } | null
  /** The parts of the sheet that were in it. */
  readonly parts: readonly SheetPart[]
  /** How many entries and exercises were in it; those deleted for good since are not counted. */
  readonly entries: number
  /** How many passages and names were left out or changed. */
  readonly omissions: number
  /** SHA-256 of the file, 64 hex digits; null when there was none, or it was not noted. */
  readonly hash: string | null
}

/** An entry or exercise that was in a share. */
export interface SharedEntry {
  /** Which version of it. */
  readonly revision: number
  /** What it is now; null while nothing of it is told, because it is in the bin or sealed. */
  readonly now: {
    readonly id: string
    readonly day: string
    readonly title: string
    readonly preview: string
    /** Whether it says something else than what was shared. */
    readonly changedSince: boolean
  } | null
}
