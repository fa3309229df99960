/** What salvaging a damaged journal came to. No words of the journal. */
export interface SalvageReport {
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  /** Entries that were brought over, those in the bin too. */
  readonly entries: number
  /** Days of entries that were there and could not be read, oldest first, one for each such entry. */
  readonly lostDays: readonly string[]
  /** Earlier versions that could not be put together without a doubt, and were left out. */
  readonly lostVersions: number
  /** Pictures that entries show and the journal no longer knows the files of. */
  readonly lostPictures: number
  /** Pages of 4 KB that could not be read, of how many. What was on them is only known where something else names it. */
  readonly damagedPages: number
  readonly pages: number
}

/** How the journal was when it was last read through. */
export interface JournalHealth {
  /** The last reading of every page of entries, versions and the search index; null when there was none yet. */
  readonly quick: HealthCheck | null
  /** The last check of everything, how it fits together included. */
  readonly full: HealthCheck | null
  /** Whether one is going on. */
  readonly running: boolean
  /** What the last salvage of this journal came to; null when it never needed one. */
  readonly salvage: SalvageReport | null
}

export interface HealthCheck {
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  readonly found: 'whole' | 'damaged'
}
