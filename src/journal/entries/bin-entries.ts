import { sql } from 'kysely'
import type { BinnedRow } from '#shared/entry.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { entryRow, rowColumns, type StoredRow } from './entry-row.ts'

/**
 * Moves entries to the bin: out of every list and of the search index at once. Those already there stay as they are, and so
 * does what the person sealed: it would be deleted in its time and nobody would know.
 */
export function binEntries(connection: Connection, ids: readonly string[], now: number): void {
  connection.transaction(() =>
    connection.run(
      connection.db
        .updateTable('entry')
        .set({ binned_at: now })
        .where('binned_at', 'is', null)
        .where('id', 'in', idList(ids))
        .where('id', 'not in', connection.db.selectFrom('entry_seal').select('entry_id')),
    ),
  )
}

/** Puts binned entries back where they were. */
export function putBackEntries(connection: Connection, ids: readonly string[]): void {
  connection.transaction(() =>
    connection.run(
      connection.db
        .updateTable('entry')
        .set({ binned_at: null })
        .where('binned_at', 'is not', null)
        .where('id', 'in', idList(ids)),
    ),
  )
}

/** One parameter for any number of ids: SQLite takes 32,766 parameters, a selection may name more. */
export function idList(ids: readonly string[]) {
  return sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
}

const bin = `
  SELECT ${rowColumns}, binned_at FROM entry
  WHERE binned_at IS NOT NULL AND sealed = 0
  ORDER BY binned_at DESC, position DESC`

/** What is in the bin, last binned first. */
export function readBin(connection: ReadConnection): readonly BinnedRow[] {
  return connection
    .read<StoredRow & { readonly binned_at: number }>(bin)
    .all()
    .map((row) => ({ ...entryRow(row), binnedAt: row.binned_at }))
}
