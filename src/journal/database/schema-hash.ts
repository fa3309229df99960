import { createHash } from 'node:crypto'
import type { SqliteDatabase } from './open-database.ts'

// What SQLite (`sqlite_…`) and the search index (its shadow tables) add for themselves is theirs to change.
const statements = `
  SELECT type, name, sql FROM sqlite_schema
  WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' AND NOT (type = 'table' AND name GLOB 'entry_search_*')
  ORDER BY type, name`

/** SHA-256, in hexadecimal, of the statements that made every table, index, view and trigger. It holds no row's words. */
export function schemaHash(sqlite: SqliteDatabase): string {
  return createHash('sha256')
    .update(JSON.stringify(sqlite.prepare(statements).all()))
    .digest('hex')
}
