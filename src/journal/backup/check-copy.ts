import { Failure } from '#shared/failure.ts'
import { openDatabase, type SqliteDatabase } from '../database/open-database.ts'

/**
 * Lets whoever waits go first: called between two steps of long work. Rejects to cut the work short.
 */
export type Breathe = () => Promise<void>

/** Rows of every table that holds rows of its own, by the table's name. */
export type RowCounts = ReadonlyMap<string, number>

const tables = `
  SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name`

/** Names of tables come from the journal's own schema; quoted all the same. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

function tablesOf(sqlite: SqliteDatabase): readonly string[] {
  return (sqlite.prepare(tables).all() as { readonly name: string }[]).map(({ name }) => name)
}

export function countRows(sqlite: SqliteDatabase): RowCounts {
  const count = (name: string) =>
    sqlite.prepare(`SELECT count(*) AS rows FROM ${quoted(name)}`).get() as { readonly rows: number }
  return new Map(tablesOf(sqlite).map((name) => [name, count(name).rows]))
}

/**
 * Opens a copy of the journal as an opening of the vault would, reads all of its pages (which proves each of them), checks
 * their structure and that every table has as many rows as it should. One table is one step.
 *
 * Throws Failure `backup-damaged` when it is not a whole copy, or what {@link openDatabase} throws.
 * @param key stays the caller's
 * @param expected null where nobody knows any more how many rows there were
 */
export async function checkCopy(
  { file, key }: { readonly file: string; readonly key: Buffer },
  expected: RowCounts | null,
  breathe: Breathe,
): Promise<void> {
  const sqlite = openDatabase({ file, key: Buffer.from(key), create: false })
  try {
    const found = countRows(sqlite)
    if (expected !== null && !sameCounts(expected, found)) throw damaged('rows')
    for (const name of ['sqlite_schema', ...found.keys()]) {
      await breathe()
      const [answer] = sqlite
        .prepare(`PRAGMA quick_check(${quoted(name)})`)
        .pluck()
        .all()
      if (answer !== 'ok') throw damaged('quick_check')
    }
  } finally {
    sqlite.close()
  }
}

function sameCounts(one: RowCounts, other: RowCounts): boolean {
  return one.size === other.size && [...one].every(([name, rows]) => other.get(name) === rows)
}

function damaged(system: string): Failure {
  return new Failure('backup-damaged', { system })
}
