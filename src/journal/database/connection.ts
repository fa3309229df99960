import { type Compilable, Kysely, type RawBuilder, SqliteDialect } from 'kysely'
import type { SqliteDatabase } from './open-database.ts'
import type { Schema } from './schema.ts'

/** Kysely without anything that could write: what a reading function is given. */
export type Reader = Pick<Kysely<Schema>, 'selectFrom' | 'fn' | 'case' | 'dynamic'>

/** A value SQLite can be given. */
export type Value = string | number | bigint | null | Uint8Array

export interface ReadStatement<Row> {
  all(...values: readonly Value[]): Row[]
  get(...values: readonly Value[]): Row | undefined
}

export interface WriteStatement {
  /** Returns how many rows were changed, not counting those changed by triggers and foreign keys. */
  run(...values: readonly Value[]): number
}

/** A connection that can only read. */
export interface ReadConnection {
  readonly db: Reader
  /**
   * A statement for a hot path, prepared once and kept. `sql` is a constant of the caller's source, never put
   * together from values. Throws a TypeError for SQL that writes.
   */
  read<Row>(sql: string): ReadStatement<Row>
  /** Answers a reading query built with Kysely, or with its `sql`, at once. Throws a TypeError for one that writes. */
  rows<Row>(query: Compilable<Row> | RawBuilder<Row>): Row[]
}

/** The one connection to the journal. */
export interface Connection extends ReadConnection {
  readonly sqlite: SqliteDatabase
  readonly db: Kysely<Schema>
  /** Like {@link ReadConnection.read}, for a statement that writes. */
  write(sql: string): WriteStatement
  /** Runs a query built with Kysely at once, for use inside {@link Connection.transaction}. */
  run(query: Compilable): number
  /**
   * Runs `work` in one transaction: all of it is on the disk when this returns, or nothing of it.
   *
   * Everything that writes goes through here and is synchronous. With Kysely's own transactions, which wait
   * between their statements, a save could slip into another one's transaction and be called saved before it is.
   * Throws a TypeError inside another transaction.
   */
  transaction<T>(work: () => T): T
  /** Empties the write-ahead log into the journal and closes the file. */
  close(): Promise<void>
}

/** Puts Kysely and a keep of prepared statements before an open database. */
export function connect(sqlite: SqliteDatabase): Connection {
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) })
  const prepare = (sql: string) => sqlite.prepare<unknown[]>(sql)
  const kept = new Map<string, ReturnType<typeof prepare>>()

  function prepared(sql: string) {
    const known = kept.get(sql)
    if (known) return known
    const statement = prepare(sql)
    kept.set(sql, statement)
    return statement
  }

  function read<Row>(sql: string): ReadStatement<Row> {
    const statement = prepared(sql)
    if (!statement.readonly) throw new TypeError('a reading statement that writes')
    return {
      all: (...values) => statement.all(...values) as Row[],
      get: (...values) => statement.get(...values) as Row | undefined,
    }
  }

  return {
    sqlite,
    db,
    read,
    rows<Row>(query: Compilable<Row> | RawBuilder<Row>): Row[] {
      const { sql, parameters } = 'isRawBuilder' in query ? query.compile(db) : query.compile()
      return read<Row>(sql).all(...(parameters as readonly Value[]))
    },
    write(sql) {
      const statement = prepared(sql)
      return { run: (...values) => statement.run(...values).changes }
    },
    run(query) {
      const { sql, parameters } = query.compile()
      return prepared(sql).run(...parameters).changes
    },
    transaction(work) {
      if (sqlite.inTransaction) throw new TypeError('a transaction inside another')
      return sqlite.transaction(work).immediate()
    },
    async close() {
      kept.clear()
      // On a full disk the log cannot be emptied; the file is closed all the same, and the next opening reads both.
      try {
        sqlite.pragma('wal_checkpoint(TRUNCATE)')
      } finally {
        await db.destroy()
        sqlite.close()
      }
    },
  }
}
