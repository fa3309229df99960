import type { EntryRow } from '#shared/entry.ts'

/** The columns of one line of a list, before any long text, so that a list never reads a body. */
export const rowColumns = 'id, position, day, time, title, preview, starred, has_image'

export interface StoredRow extends Omit<EntryRow, 'starred' | 'hasImage'> {
  readonly starred: number
  readonly has_image: number
}

/** A stored line as the window knows it. */
export function entryRow(row: StoredRow): EntryRow {
  const { id, position, day, time, title, preview, starred, has_image } = row
  return { id, position, day, time, title, preview, starred: starred === 1, hasImage: has_image === 1 }
}
