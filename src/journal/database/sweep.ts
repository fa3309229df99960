import type { Connection } from './connection.ts'

/**
 * [Note: what deleting leaves behind] `secure_delete` overwrites deleted rows, and yet words of theirs stay:
 *
 * - The search index only notes that an entry is gone, and drops its words when it next merges. FTS5 can take them
 *   out at once ('secure-delete'), but then every save of an entry being written costs 20 ms instead of 0.9, and
 *   250 ms for one of 100 KB. `optimize` merges everything and drops all of them together.
 * - When SQLite moves rows from one page to its neighbour it does not overwrite where they were (`rebuildPage` in
 *   its source); a row deleted later is overwritten only where it is by then. Seen in about one page for sixty
 *   deleted entries. Only writing every page anew is sure to reach those: VACUUM.
 *
 * Together about two seconds at 10,000 entries, and so done when somebody asks that something be gone, not
 * whenever a word is deleted. That it is due is written down in the transaction that deletes, so that a crash or a
 * full disk in between only puts it off.
 */
const due = 'sweep-due'
const optimize = "INSERT INTO entry_search (entry_search) VALUES ('optimize')"

/** To be called inside the transaction that deletes. */
export function markSweepDue(connection: Connection): void {
  connection.run(
    connection.db
      .insertInto('setting')
      .values({ name: due, value: 'true' })
      .onConflict((conflict) => conflict.doNothing()),
  )
}

/**
 * Writes the journal anew if something was deleted since the last time, so that no trace of it is left in the
 * file or in the write-ahead log. Must not be called inside a transaction. Returns whether it was due.
 * When it throws (a full disk) the journal is whole, and the sweep still due.
 */
export function sweepIfDue(connection: Connection): boolean {
  const { sqlite } = connection
  const isDue = connection.read('SELECT 1 FROM setting WHERE name = ?').get(due) !== undefined
  if (!isDue) return false
  connection.transaction(() => connection.write(optimize).run())
  sqlite.exec('VACUUM')
  connection.transaction(() => connection.run(connection.db.deleteFrom('setting').where('name', '=', due)))
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  return true
}
