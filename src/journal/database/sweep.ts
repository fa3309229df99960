import type { Connection } from './connection.ts'

/**
 * [Note: what deleting leaves behind] `secure_delete` overwrites deleted rows and FTS5's own secure-delete takes
 * their words out of the index, and yet a few words may stay: when SQLite moves rows from one page to its
 * neighbour it does not overwrite where they were (`rebuildPage` in its source), and a row deleted later is
 * overwritten only where it is by then. Seen in about one page for sixty deleted entries. So a promise that nothing is
 * left needs every page written anew, which is what VACUUM does: about a second at 10,000 entries.
 *
 * That it is due is written down in the same transaction as the deletion, so that a crash or a full disk in
 * between only puts it off: see {@link sweepIfDue}.
 */
const due = 'sweep-due'

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
  sqlite.exec('VACUUM')
  connection.transaction(() => connection.run(connection.db.deleteFrom('setting').where('name', '=', due)))
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  return true
}
