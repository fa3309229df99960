import { maxIds } from '#shared/limits.ts'
import type { ReadConnection } from '../database/connection.ts'

// Ids have an index of their own, in which SQLite looks for them when it is told so; the entries themselves, with their
// bodies, are some thirty times as many pages. What is not listed is little, and has an index too.
const all = `
  SELECT id FROM entry AS listed INDEXED BY sqlite_autoindex_entry_1
  WHERE NOT EXISTS (
    SELECT 1 FROM entry AS hidden INDEXED BY entry_unlisted
    WHERE hidden.position = listed.position AND (hidden.binned_at IS NOT NULL OR hidden.sealed = 1))
  ORDER BY position DESC LIMIT ${maxIds}`
const between = `
  SELECT id FROM entry WHERE position >= ? AND position <= ? AND binned_at IS NULL AND sealed = 0
  ORDER BY position DESC LIMIT ${maxIds}`

interface Ends {
  readonly oldest: number | null
  readonly newest: number | null
}

/** The ids of the entries between two places, both included, newest first, at most {@link maxIds}. Null for no end. */
export function readIdsBetween(connection: ReadConnection, { oldest, newest }: Ends): readonly string[] {
  const read = (sql: string, ...values: readonly number[]) =>
    connection
      .read<{ id: string }>(sql)
      .all(...values)
      .map(({ id }) => id)
  return oldest === null && newest === null
    ? read(all)
    : read(between, oldest ?? Number.MIN_SAFE_INTEGER, newest ?? Number.MAX_SAFE_INTEGER)
}
