// No zod here, so that a window can import this file.

/** How far a complete export or the taking in of one has come. */
export interface TransferProgress {
  /** `writing` and `checking` of an export; `reading` and `keeping` of an import. */
  readonly step: 'writing' | 'checking' | 'reading' | 'keeping'
  readonly done: number
  readonly of: number
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
