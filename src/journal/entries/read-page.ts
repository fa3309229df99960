import { addDays } from '#shared/day.ts'
import type { EntryPage } from '#shared/entry.ts'
import type { ReadConnection } from '../database/connection.ts'
import { entryRow, rowColumns, type StoredRow } from './entry-row.ts'
import { firstPosition } from './position.ts'

/** The statement behind a page; the bench runs the same on plain SQLite. */
export const pageOfRows = `
  SELECT ${rowColumns} FROM entry
  WHERE position < ? AND binned_at IS NULL AND sealed = 0
  ORDER BY position DESC LIMIT ?`

/** Entries of the journal, newest first, from just before a position (null: from the newest). */
export function readPage(
  connection: ReadConnection,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): EntryPage {
  const rows = connection.read<StoredRow>(pageOfRows).all(before ?? Number.MAX_SAFE_INTEGER, limit + 1)
  return { rows: rows.slice(0, limit).map(entryRow), more: rows.length > limit }
}

/** Like {@link readPage}, from the last entry of a day. Throws Failure `bad-input` for a day outside the calendar. */
export function readPageFromDay(
  connection: ReadConnection,
  { day, limit }: { readonly day: string; readonly limit: number },
): EntryPage {
  return readPage(connection, { before: firstPosition(addDays(day, 1), '00:00'), limit })
}
