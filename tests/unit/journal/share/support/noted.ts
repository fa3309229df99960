import type { SharedVersion } from '#shared/share.ts'
import type { NotedContents } from '#shared/share-note.ts'

/** What the ledger notes of a document with these entries and no part of the sheet. */
export const notedOf = (entries: readonly SharedVersion[] = []): NotedContents => ({
  parts: [],
  entries,
  omissions: 0,
})
