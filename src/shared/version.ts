/** An earlier version of an entry, or the entry as it is now, without its words. */
export interface VersionMark {
  readonly revision: number
  /** Milliseconds since 1970, UTC: when it was saved. */
  readonly savedAt: number
}

/** A version with its words. */
export interface Version extends VersionMark {
  readonly day: string
  readonly time: string
  readonly zone: string
  readonly title: string
  readonly body: string
}
