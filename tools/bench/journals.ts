import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Connection, connect } from '#journal/database/connection.ts'
import { migrate } from '#journal/database/migrate.ts'
import type { SqliteDatabase } from '#journal/database/open-database.ts'
import { indexAlso } from '#journal/entries/index-also.ts'
import { firstPosition } from '#journal/entries/position.ts'
import { previewText } from '#journal/entries/preview-text.ts'
import { createVault } from '#journal/vault/create-vault.ts'
import { deriveFromPassphrase } from '#journal/vault/derive-key.ts'
import { type OpenVault, openVault } from '#journal/vault/open-vault.ts'
import { realSurroundings, type VaultSurroundings } from '#journal/vault/surroundings.ts'
import { vaultPaths } from '#journal/vault/vault-folder.ts'
import { foldedName } from '#shared/folded-name.ts'
import { corpus } from './corpus.ts'
import { corpusTags } from './corpus-marks.ts'

/** A journal of the corpus, closed or open. */
export interface Journal {
  readonly file: string
  /** Opens it; only one connection at a time. */
  open(): Promise<Connection>
}

/** The journals a bench compares. */
export interface Journals {
  readonly entries: number
  /** Encrypted, in a vault as the app makes it. */
  readonly ours: Journal & VaultJournal
  /** The same schema and settings in plain SQLite: the limit. */
  readonly plain: Journal
  /** Plain, and its full-text index without an index of beginnings. */
  readonly withoutPrefixes: Journal
}

/** Where the app finds a journal of the corpus. */
export interface VaultJournal {
  /** The app's own folder for data. */
  readonly userData: string
  readonly passphrase: string
  /** Opens the whole vault, and not only its journal. */
  unlock(): Promise<OpenVault>
}

const passphrase = 'a passphrase for the bench'

/** Fills the three journals with the same corpus. */
export async function makeJournals(
  folder: string,
  entries: number,
  say: (text: string) => void,
): Promise<Journals> {
  say('Filling an encrypted journal')
  const ours = await makeVault(join(folder, 'ours'), entries)
  say('Filling a plain one')
  const plain = plainJournal(join(folder, 'plain.db'))
  await make(plain, (sqlite) => fillKeepingOpen(sqlite, entries))
  say('Filling a plain one without prefix indexes')
  const withoutPrefixes = plainJournal(join(folder, 'without-prefixes.db'))
  await make(withoutPrefixes, (sqlite) => {
    dropPrefixes(sqlite)
    fillKeepingOpen(sqlite, entries)
  })
  return { entries, ours, plain, withoutPrefixes }
}

/** A vault of the corpus where the app looks for one. */
export async function makeVault(userData: string, entries: number): Promise<Journal & VaultJournal> {
  mkdirSync(userData, { recursive: true })
  const paths = vaultPaths(join(userData, 'vault'))
  const known = new Map<string, Buffer>()
  const surroundings: VaultSurroundings = {
    ...realSurroundings,
    // What opening costs after the key is derived is asked here; deriving has a row of its own.
    async derive(secret, salt, cost) {
      const name = `${Buffer.from(salt).toString('hex')} ${JSON.stringify(cost)}`
      const key = known.get(name) ?? (await deriveFromPassphrase(secret, salt, cost))
      known.set(name, Buffer.from(key))
      return Buffer.from(key)
    },
  }
  const { folder } = paths
  const typed = () => Buffer.from(passphrase)
  const vault = await createVault({ folder, passphrase: typed(), recoveryCode: null, now: 1 }, surroundings)
  fillKeepingOpen(vault.connection.sqlite, entries)
  await vault.close()
  const unlock = () => {
    const secret = { kind: 'passphrase', passphrase: typed() } as const
    return openVault({ folder, secret, failedAttempts: 0, now: 1 }, surroundings)
  }
  return {
    file: paths.database,
    userData,
    passphrase,
    unlock,
    open: async () => (await unlock()).connection,
  }
}

async function make(journal: Journal, work: (sqlite: SqliteDatabase) => void): Promise<void> {
  const connection = await journal.open()
  migrate(connection.sqlite)
  work(connection.sqlite)
  await connection.close()
}

/** The app's own settings of security.md 3.3, on the same driver without a key. */
function plainJournal(file: string): Journal {
  return {
    file,
    async open() {
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
      return connect(sqlite)
    },
  }
}

const insert = `
  INSERT INTO entry
    (position, id, day, time, zone, kind, starred, revision, created_at, changed_at, title, preview, index_also, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)`

/**
 * Writes the corpus as `saveEntry` would, except that all is indexed at the end and not entry by entry: the bench is
 * not about filling.
 */
export function fillKeepingOpen(sqlite: SqliteDatabase, entries: number): void {
  const triggers = sqlite.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`)
  insertCorpus(sqlite, entries)
  sqlite.exec("INSERT INTO entry_search (entry_search) VALUES ('rebuild')")
  for (const { sql } of triggers) sqlite.exec(sql)
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
}

function insertCorpus(sqlite: SqliteDatabase, entries: number): void {
  const statement = sqlite.prepare(insert)
  const addMood = sqlite.prepare('INSERT INTO entry_mood (position, mood) VALUES (?, ?)')
  const addTag = sqlite.prepare('INSERT INTO entry_tag (position, tag_id) VALUES (?, ?)')
  const taken = new Map<number, number>()
  const makeTag = sqlite.prepare('INSERT INTO tag (id, name, folded) VALUES (?, ?, ?)')
  const put = sqlite.transaction(() => {
    for (const name of corpusTags) makeTag.run(name, name, foldedName(name))
    for (const { id, day, time, zone, title, body, kind = 'page', marks } of corpus(entries)) {
      const first = firstPosition(day, time)
      const position = first + (taken.get(first) ?? 0)
      taken.set(first, position - first + 1)
      const at = Date.parse(`${day}T${time}:00Z`)
      const words = [title, previewText(body), indexAlso(title, body), body]
      statement.run(position, id, day, time, zone, kind, marks?.starred ? 1 : 0, at, at, ...words)
      for (const mood of marks?.moods ?? []) addMood.run(position, mood)
      for (const tag of marks?.tags ?? []) addTag.run(position, tag)
    }
  })
  put()
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

/** Bytes of a journal on the disk. */
export function sizeOf({ file }: Journal): number {
  return statSync(file).size
}
