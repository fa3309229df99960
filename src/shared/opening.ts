/** One opening of the journal, as its own history has it. */
export interface Opening {
  /** Milliseconds since 1970, UTC, by this computer's clock. */
  readonly at: number
  readonly method: OpeningMethod
  /**
   * Failed attempts since the opening before. Kept outside the journal until it is opened, where others can set it
   * back: so "at least".
   */
  readonly failedBefore: number
}

/** The ways it can have been opened. */
export const openingMethods = ['passphrase', 'recovery-code', 'created'] as const
/** `other`: a way this version has no name for. */
export type OpeningMethod = (typeof openingMethods)[number] | 'other'

export interface OpeningHistory {
  /** Newest first; the first is this one. */
  readonly openings: readonly Opening[]
  /** Failed attempts, at least, that the person has not been shown yet; 0 for none. */
  readonly failedUnseen: number
}
