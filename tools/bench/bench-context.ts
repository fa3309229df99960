import type { Connection } from '#journal/database/connection.ts'
import type { SqliteDatabase } from '#journal/database/open-database.ts'
import type { journalHandlers } from '#journal/handlers.ts'
import type { Journals } from './journals.ts'
import type { MissingRow, Row } from './row.ts'
import type { SearchTerms } from './search-terms.ts'

/** What every row may use. */
export interface BenchContext {
  readonly journals: Journals
  readonly terms: SearchTerms
  /** The encrypted journal, open as in the journal process, and the calls it answers. */
  readonly connection: Connection
  readonly handlers: ReturnType<typeof journalHandlers>
  readonly plain: SqliteDatabase
  readonly withoutPrefixes: SqliteDatabase
}

/** A group of rows measured together. */
export interface RowGroup {
  readonly title: string
  measure(context: BenchContext): Promise<readonly (Row | MissingRow)[]>
}
