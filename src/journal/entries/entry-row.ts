import type { EntryRow } from '#shared/entry.ts'

/** The columns of one line of a list, before any long text, so that a list never reads a body. */
export const rowColumns = 'id, position, day, time, title, preview, starred'

export interface StoredRow extends Omit<EntryRow, 'starred'> {
  readonly starred: number
}

/** A stored line as the window knows it. */
export function entryRow({ id, position, day, time, title, preview, starred }: StoredRow): EntryRow {
  return { id, position, day, time, title, preview, starred: starred === 1 }
}
