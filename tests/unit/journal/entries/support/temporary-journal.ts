import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, connect } from '#journal/database/connection.ts'
import { migrate } from '#journal/database/migrate.ts'
import { openDatabase } from '#journal/database/open-database.ts'
import type { EntryDraft } from '#shared/entry.ts'
import { uuidv7 } from '#shared/uuid.ts'

/** An empty journal in a folder of its own, under a random key. */
export interface TemporaryJournal {
  readonly folder: string
  readonly file: string
  readonly connection: Connection
  /** Closes the journal and opens it again under the same key. */
  reopen(): Promise<Connection>
  /** Closes the journal and removes its folder. */
  remove(): Promise<void>
}

export function temporaryJournal(): TemporaryJournal {
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-test-'))
  const file = join(folder, 'journal.db')
  const key = randomBytes(32)
  let connection = openJournal(file, key, true)
  return {
    folder,
    file,
    get connection() {
      return connection
    },
    async reopen() {
      await connection.close()
      connection = openJournal(file, key, false)
      return connection
    },
    async remove() {
      if (connection.sqlite.open) await connection.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Opens or creates a journal the way a vault does. The key stays usable: only a copy of it is zeroed. */
export function openJournal(file: string, key: Uint8Array, create: boolean): Connection {
  const sqlite = openDatabase({ file, key: Buffer.from(key), create })
  migrate(sqlite)
  return connect(sqlite)
}

/** A draft of a new entry. */
export function draft(changes: Partial<EntryDraft> = {}): EntryDraft {
  return {
    id: uuidv7(Date.UTC(2026, 4, 1), randomBytes(10)),
    baseRevision: 0,
    day: '2026-05-01',
    time: '10:00',
    zone: 'Europe/Lisbon',
    title: '',
    body: '',
    ...changes,
  }
}
