import { Failure } from '#shared/failure.ts'
import { daysInBin } from '#shared/limits.ts'
import type { Connection } from '../database/connection.ts'
import { idList } from './bin-entries.ts'

const msPerDay = 86_400_000

/**
 * Destroys binned entries with all their versions: afterwards no word of them is left in the journal's file, not
 * in free pages, the search index or the write-ahead log. Ids that are already gone are no failure.
 *
 * Only what is in the bin can be destroyed: throws Failure `entry-not-found`, with nothing destroyed, when one of
 * the entries is in the journal.
 */
export function deleteForGood(connection: Connection, ids: readonly string[]): void {
  connection.transaction(() => {
    const inJournal = connection
      .read('SELECT 1 FROM entry WHERE binned_at IS NULL AND id IN (SELECT value FROM json_each(?)) LIMIT 1')
      .get(JSON.stringify(ids))
    if (inJournal !== undefined) throw new Failure('entry-not-found')
    connection.run(connection.db.deleteFrom('entry').where('id', 'in', idList(ids)))
  })
  sweep(connection)
}

/** Destroys what has been in the bin for {@link daysInBin} days. Returns how many entries that were. */
export function emptyOldBin(connection: Connection, now: number): number {
  const destroyed = connection.transaction(() =>
    connection.run(connection.db.deleteFrom('entry').where('binned_at', '<=', now - daysInBin * msPerDay)),
  )
  if (destroyed > 0) sweep(connection)
  return destroyed
}

/**
 * What deleting leaves elsewhere. `secure_delete` has overwritten the rows and FTS5's own secure-delete the words
 * of the index; free pages go back to the disk, and the log, which still holds older pages, is cut to nothing.
 */
function sweep({ sqlite }: Connection): void {
  sqlite.pragma('incremental_vacuum')
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
}
