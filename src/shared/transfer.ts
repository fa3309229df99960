// No zod here, so that a window can import this file.

/** How far a complete export or the taking in of one has come. */
export interface TransferProgress {
  /** `writing` and `checking` of an export; `reading` and `keeping` of an import. */
  readonly step: 'writing' | 'checking' | 'reading' | 'keeping'
  readonly done: number
  readonly of: number
}

/** What became of a complete export that was to be taken in. */
export type ImportOutcome =
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'imported'
      /** Entries that came in. */
      readonly entries: number
      /** Entries that were here already, just so. */
      readonly alreadyHere: number
      /** Entries that are here in another version: what is here was left as it is. */
      readonly different: number
      /** Answers, promises, tags, settings and the like that came in. */
      readonly others: number
    }

/** What became of an import that was to be taken out again. */
export interface ImportUndone {
  readonly entries: number
  /** What was changed since it came in, and so was left. */
  readonly left: number
}

/** What became of a complete export. */
export type ExportOutcome =
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'saved'
      readonly entries: number
      /** Of the file. */
      readonly bytes: number
      /** Pictures that were missing or damaged in the journal, and are in no file. */
      readonly lostPictures: number
      readonly locked: boolean
    }
