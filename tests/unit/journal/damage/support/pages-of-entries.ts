import type { SqliteDatabase } from '#journal/database/open-database.ts'

interface StatRow {
  readonly path: string
  readonly pageno: number
  readonly pagetype: 'leaf' | 'internal' | 'overflow'
  readonly ncell: number
}

/**
 * Which pages each entry lies on, the one with its row and those it goes on in, as SQLite's own `dbstat` tells it:
 * an overflow page's path is its leaf's, the number of the cell and the place in the chain.
 */
export function pagesOfEntries(sqlite: SqliteDatabase): ReadonlyMap<string, readonly number[]> {
  const rows = sqlite
    .prepare("SELECT path, pageno, pagetype, ncell FROM dbstat WHERE name = 'entry' ORDER BY path")
    .all() as readonly StatRow[]
  const ids = sqlite.prepare('SELECT id FROM entry ORDER BY position').pluck().all() as string[]
  const pages = new Map<string, readonly number[]>()
  for (const leaf of rows.filter((row) => row.pagetype === 'leaf')) {
    for (let cell = 0; cell < leaf.ncell; cell += 1) {
      const chain = `${leaf.path}${cell.toString(16).padStart(3, '0')}+`
      const overflow = rows.filter((row) => row.pagetype === 'overflow' && row.path.startsWith(chain))
      pages.set(ids.shift() ?? 'too few', [leaf.pageno, ...overflow.map((row) => row.pageno)])
    }
  }
  if (ids.length > 0) throw new Error('dbstat was read wrongly')
  return pages
}

/** The pages of some tables and indexes. */
export function pagesOf(sqlite: SqliteDatabase, names: readonly string[]): ReadonlySet<number> {
  const found = sqlite
    .prepare('SELECT pageno FROM dbstat WHERE name IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(names))
  return new Set(found as number[])
}
