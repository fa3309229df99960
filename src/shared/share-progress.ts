// No zod here, so that a window can import this file.

/** How far a file that is shared has come. */
export interface ShareProgress {
  readonly step: 'making' | 'printing' | 'checking' | 'saving'
  /** Pages that were read again; of any other step 0 of 0, because nobody knows. */
  readonly done: number
  readonly of: number
}
