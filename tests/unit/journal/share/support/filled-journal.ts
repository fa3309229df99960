import { join } from 'node:path'
import { type Connection, connect } from '#journal/database/connection.ts'
import { migrate } from '#journal/database/migrate.ts'
import { openDatabase } from '#journal/database/open-database.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { uuidv7 } from '#shared/uuid.ts'

/** A key for tests: the database driver overwrites the buffer it is given, so each call makes one. */
const key = () => Buffer.alloc(32, 7)

/** Opens the journal file of a test's folder, making it if it is not there. */
export function openJournal(folder: string, create = false): Connection {
  const sqlite = openDatabase({ file: join(folder, 'journal.db'), key: key(), create })
  migrate(sqlite)
  return connect(sqlite)
}

/** Saves one entry, the nth of November 2026, and gives back its id. */
export function write(connection: Connection, nth: number, title: string, body: string): string {
  const id = uuidv7(1_700_000_000_000 + nth, new Uint8Array(10).fill(nth))
  const day = `2026-11-${String(nth).padStart(2, '0')}`
  const draft = { id, baseRevision: 0, day, time: '21:04', zone: 'Asia/Kathmandu', title, body }
  return saveEntry(connection, draft, 1_700_000_000_000).id
}
