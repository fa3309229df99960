import { Failure } from '#shared/failure.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'

/** Rows read in one step: a few milliseconds, so that a save never waits long. */
const rowsAtOnce = 100

interface Slice {
  readonly last: string | number | null
}

/**
 * The last piece of every long value is asked for, so that every page it goes on in is read, and proves itself.
 * All begin after the value they are given and answer the last one they read.
 */
const slices: readonly { readonly first: string | number; readonly sql: string }[] = [
  {
    first: Number.MIN_SAFE_INTEGER,
    sql: `SELECT max(position) AS last, sum(length(title) + length(preview) + length(index_also) + length(body)) AS read
      FROM (SELECT position, title, preview, index_also, body FROM entry WHERE position > ? ORDER BY position LIMIT ${rowsAtOnce})`,
  },
  {
    first: '',
    sql: `SELECT max(entry_id) AS last, sum(length(middle)) AS read
      FROM entry_revision WHERE entry_id IN (SELECT DISTINCT entry_id FROM entry_revision WHERE entry_id > ? ORDER BY entry_id LIMIT 20)`,
  },
  {
    first: Number.MIN_SAFE_INTEGER,
    sql: `SELECT max(id) AS last, sum(length(hex(substr(block, -1)))) AS read
      FROM (SELECT id, block FROM entry_search_data WHERE id > ? ORDER BY id LIMIT ${rowsAtOnce})`,
  },
]

/**
 * Reads every entry, every version and the search index from the disk, in short steps; each page proves itself as it is
 * read. Throws what SQLite throws for a damaged one.
 */
export function* quickCheck(connection: Connection): Generator<void, void, void> {
  // What is in memory already would not be read from the disk.
  connection.sqlite.pragma('shrink_memory')
  for (const { first, sql } of slices) {
    const statement = connection.read<Slice>(sql)
    for (let last: Slice['last'] = first; last !== null; last = statement.get(last)?.last ?? null) {
      yield
    }
  }
}

const tables = `
  SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name`

/**
 * Everything: the quick check, then each table with its indexes and how they fit together. The largest table is one step
 * that nothing can interrupt; a save waits for it, the longer the larger the journal is.
 * Throws Failure `journal-damaged`, and what SQLite throws.
 */
export function* fullCheck(connection: Connection): Generator<void, void, void> {
  yield* quickCheck(connection)
  for (const name of ['sqlite_schema', ...tableNames(connection)]) {
    const [answer] = connection.sqlite.prepare(`PRAGMA integrity_check("${name}")`).pluck().all()
    if (answer !== 'ok') throw new Failure('journal-damaged', { system: 'integrity_check' })
    yield
  }
  if (connection.sqlite.prepare('PRAGMA foreign_key_check').all().length > 0) {
    throw new Failure('journal-damaged', { system: 'foreign_key_check' })
  }
}

function tableNames(connection: ReadConnection): readonly string[] {
  return connection
    .read<{ readonly name: string }>(tables)
    .all()
    .map(({ name }) => name)
}
