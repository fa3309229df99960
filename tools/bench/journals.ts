import { randomBytes } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Connection, connect } from '#journal/database/connection.ts'
import { migrate } from '#journal/database/migrate.ts'
import { openDatabase, type SqliteDatabase } from '#journal/database/open-database.ts'
import { firstPosition } from '#journal/entries/position.ts'
import { previewText } from '#journal/entries/preview-text.ts'
import { unspacedText } from '#journal/entries/unspaced-text.ts'
import type { EntryDraft } from '#shared/entry.ts'
import { corpus } from './corpus.ts'

/** A journal of the corpus, closed or open. */
export interface Journal {
  readonly file: string
  /** Opens it anew; only one connection at a time. */
  open(): SqliteDatabase
}

/** The journals a bench compares. */
export interface Journals {
  readonly folder: string
  readonly entries: number
  /** Encrypted, as the app makes it. */
  readonly ours: Journal
  /** The same schema and settings in plain SQLite: the limit. */
  readonly plain: Journal
  /** Plain, and its full-text index without an index of beginnings. */
  readonly withoutPrefixes: Journal
}

/** Fills the three journals with the same corpus. */
export function makeJournals(folder: string, entries: number, say: (text: string) => void): Journals {
  const key = randomBytes(32)
  const oursFile = join(folder, 'ours.db')
  const ours: Journal = {
    file: oursFile,
    open: () => openDatabase({ file: oursFile, key: Buffer.from(key), create: false }),
  }
  const plain = plainJournal(join(folder, 'plain.db'))
  const withoutPrefixes = plainJournal(join(folder, 'without-prefixes.db'))

  say('filling the encrypted journal')
  const created = openDatabase({ file: oursFile, key: Buffer.from(key), create: true })
  migrate(created)
  fill(created, entries)
  say('filling the plain one')
  const other = plain.open()
  migrate(other)
  fill(other, entries)
  say('filling the plain one without prefix indexes')
  const third = withoutPrefixes.open()
  migrate(third)
  dropPrefixes(third)
  fill(third, entries)
  return { folder, entries, ours, plain, withoutPrefixes }
}

/** The app's own settings of security.md 3.3, on the same driver without a key. */
function plainJournal(file: string): Journal {
  return {
    file,
    open() {
      const sqlite = new Database(file)
      for (const setting of [
        'temp_store = MEMORY',
        'locking_mode = EXCLUSIVE',
        'auto_vacuum = INCREMENTAL',
        'journal_mode = WAL',
        'synchronous = FULL',
        'secure_delete = ON',
        'trusted_schema = OFF',
        'cell_size_check = ON',
        'cache_size = -16000',
      ]) {
        sqlite.pragma(setting)
      }
      return sqlite
    },
  }
}

const insert = `
  INSERT INTO entry (position, id, day, time, zone, revision, created_at, changed_at, title, preview, index_also, body)
  VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)`

/** Writes the corpus as `saveEntry` would, but many entries to a transaction: the bench is not about filling. */
function fill(sqlite: SqliteDatabase, entries: number): void {
  const statement = sqlite.prepare(insert)
  const taken = new Map<number, number>()
  const put = sqlite.transaction((drafts: readonly EntryDraft[]) => {
    for (const { id, day, time, zone, title, body } of drafts) {
      const first = firstPosition(day, time)
      const position = first + (taken.get(first) ?? 0)
      taken.set(first, position - first + 1)
      const at = Date.parse(`${day}T${time}:00Z`)
      const words = [title, previewText(body), unspacedText(`${title}\n${body}`), body]
      statement.run(position, id, day, time, zone, at, at, ...words)
    }
  })
  let batch: EntryDraft[] = []
  for (const draft of corpus(entries)) {
    batch.push(draft)
    if (batch.length === 500) {
      put(batch)
      batch = []
    }
  }
  put(batch)
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.close()
}

/** The index of the app without its index of beginnings: only for an empty journal. */
function dropPrefixes(sqlite: SqliteDatabase): void {
  const [made] = sqlite.prepare("SELECT sql FROM sqlite_master WHERE name = 'entry_search'").all() as {
    sql: string
  }[]
  if (made === undefined) throw new Error('no search index')
  const without = made.sql.replace(/,\s*prefix = '[^']*'/, '')
  if (without === made.sql) throw new Error('no prefix option to leave out')
  sqlite.exec(`DROP TABLE entry_search; ${without};
    INSERT INTO entry_search (entry_search, rank) VALUES ('pgsz', 3956)`)
}

/** A connection of the app to one of the journals. */
export function connectTo(journal: Journal): Connection {
  const sqlite = journal.open()
  migrate(sqlite)
  return connect(sqlite)
}

/** Bytes of a journal on the disk. */
export function sizeOf({ file }: Journal): number {
  return statSync(file).size
}

export function removeJournals({ folder }: Journals): void {
  rmSync(folder, { recursive: true, force: true })
}
