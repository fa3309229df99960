// Run by rebuild-driver.ts, once with each build of the driver: node driver-behaviour.ts BINARY FOLDER FILE
// Prints, as JSON, what that build is and does. FOLDER keeps an encrypted file of each, to be opened by the other.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

const [binary = '', folder = '', own = '', others = ''] = process.argv.slice(2)
const key = Buffer.from(`x'${'5c'.repeat(32)}'`)

function open(file: string) {
  const db = new Database(file, { nativeBinding: binary })
  db.pragma("cipher='sqlcipher'")
  db.pragma('legacy=4')
  db.key(Buffer.from(key))
  for (const pragma of ['temp_store=2', 'journal_mode=WAL', 'synchronous=FULL', 'secure_delete=ON'])
    db.pragma(pragma)
  return db
}
type Driver = ReturnType<typeof open>

const all = (db: Driver, sql: string): unknown[] => db.prepare(sql).all()
const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** A journal in small: made-up texts, a search index, a deletion, a savepoint taken back, a rewriting. */
function fill(db: Driver): void {
  db.exec(`CREATE TABLE entry (position INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE entry_search USING fts5(title, body, content='entry', content_rowid='position');
    INSERT INTO entry_search(entry_search, rank) VALUES ('secure-delete', 1);
    CREATE TRIGGER added AFTER INSERT ON entry BEGIN
      INSERT INTO entry_search(rowid, title, body) VALUES (new.position, new.title, new.body); END;
    CREATE TRIGGER removed AFTER DELETE ON entry BEGIN
      INSERT INTO entry_search(entry_search, rowid, title, body) VALUES ('delete', old.position, old.title, old.body); END;`)
  const insert = db.prepare('INSERT INTO entry (title, body) VALUES (?, ?)')
  db.transaction(() => {
    for (let at = 0; at < 2_000; at += 1) {
      const words = createHash('sha256').update(String(at)).digest('hex').match(/.{4}/g) ?? []
      insert.run(`day ${at} ${words[0]}`, `${words.join(' ')} façade 日記 🌿 ${'long '.repeat(at % 300)}`)
    }
  })()
  db.exec(
    'DELETE FROM entry WHERE position % 7 = 0; SAVEPOINT s; DELETE FROM entry; ROLLBACK TO s; RELEASE s; VACUUM',
  )
}

/** What can be asked of a filled file. */
const answers = (db: Driver) => ({
  entries: digest(all(db, 'SELECT * FROM entry ORDER BY title, position')),
  found: digest(
    all(
      db,
      `SELECT rowid, bm25(entry_search), snippet(entry_search, 1, '[', ']', '…', 8) FROM entry_search WHERE entry_search MATCH 'façade AND long' ORDER BY rank LIMIT 50`,
    ),
  ),
  plan: all(
    db,
    `EXPLAIN QUERY PLAN SELECT * FROM entry WHERE position IN (SELECT rowid FROM entry_search WHERE entry_search MATCH 'x') ORDER BY title`,
  ),
  whole: all(db, 'PRAGMA integrity_check'),
  bytes: db
    .prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()')
    .get(),
})

/** How each of some wrong things fails. */
function failures(db: Driver): string[] {
  const attempts = [
    'SELECT load_extension(1)',
    'SELECT "no column"',
    'INSERT INTO entry VALUES (1, 2, 3)',
    'SELECT * FROM nothing',
  ]
  return attempts.map((sql) => {
    try {
      db.exec(sql)
      return 'done'
    } catch (error) {
      return String((error as { code?: unknown }).code)
    }
  })
}

const db = open(join(folder, own))
fill(db)
const is = {
  versions: all(
    db,
    'SELECT sqlite3mc_version() AS ciphers, sqlite_version() AS sqlite, sqlite_source_id() AS source',
  ),
  options: (all(db, 'PRAGMA compile_options') as { compile_options: string }[]).map(
    (row) => row.compile_options,
  ),
  functions: digest(
    all(db, 'SELECT DISTINCT name, type, narg, flags FROM pragma_function_list ORDER BY 1, 2, 3, 4'),
  ),
  modules: all(db, 'SELECT name FROM pragma_module_list ORDER BY name'),
  pragmas: all(db, 'SELECT name FROM pragma_pragma_list ORDER BY name'),
  cipher: all(db, 'PRAGMA cipher'),
  ...answers(db),
  failures: failures(db),
}
db.close()
const head = readFileSync(join(folder, own)).subarray(0, 15).toString('latin1')
const other = others !== '' && existsSync(join(folder, others)) ? open(join(folder, others)) : null
console.log(JSON.stringify({ ...is, plain: head === 'SQLite format 3', other: other && answers(other) }))
other?.close()
