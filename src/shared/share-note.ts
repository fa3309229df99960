import type { Receiver } from './receiver.ts'
import type { ShareFormat } from './share.ts'
import type { SheetPart } from './sheet-parts.ts'

/** How something left the journal. Of a file there is a hash; of paper and the screen there is not. */
export type ShareForm = ShareFormat | 'paper' | 'screen'

/** What the journal notes of one share. It never leaves the journal with what was shared. */
export interface ShareNote {
  readonly id: string
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  readonly form: ShareForm
  /** Null when nobody was named, or they were removed since. */
  readonly receiver: Receiver | null
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
  readonly id: string
  /** Which version of it. */
  readonly revision: number
  /** What it is called now; null while it cannot be shown, because it is in the bin or sealed. */
  readonly now: {
    readonly day: string
    readonly title: string
    readonly preview: string
    /** Whether it says something else than what was shared. */
    readonly changedSince: boolean
  } | null
}
