import { Failure } from '#shared/failure.ts'
import { journal } from './migrations/0001-journal.ts'
import type { SqliteDatabase } from './open-database.ts'

/** One step of the schema. Steps already released are never changed: a new one is added. */
export interface Migration {
  /** Counts up from 1 without a gap. */
  readonly version: number
  /** Runs inside a transaction of its own; must not begin or end one. */
  up(sqlite: SqliteDatabase): void
}

const migrations: readonly Migration[] = [journal]

/** `PRAGMA application_id` of a journal: "Gold" in ASCII. Tells it from any other SQLite file. */
export const applicationId = 0x476f6c64
/** `PRAGMA user_version` of a journal this version of Goldseam writes. */
export const schemaVersion = migrations.length

/**
 * Brings an open database to the newest schema, one transaction per step, so that an interruption leaves a whole
 * older journal and never half a step. Kysely's migrator is not used: it keeps its state in tables of its own
 * instead of `user_version`, which the file carries in its header.
 *
 * Throws Failure `made-by-newer-version` for a schema from the future and `journal-damaged` for a database that
 * is not a journal; both are left untouched.
 */
export function migrate(sqlite: SqliteDatabase, steps: readonly Migration[] = migrations): void {
  const found = readNumber(sqlite, 'user_version')
  const owner = readNumber(sqlite, 'application_id')
  const fresh = found === 0 && owner === 0 && isEmpty(sqlite)
  if (!fresh && owner !== applicationId) throw new Failure('journal-damaged')
  if (found > steps.length) throw new Failure('made-by-newer-version')
  for (const step of steps.slice(found)) {
    const take = sqlite.transaction(() => {
      step.up(sqlite)
      sqlite.pragma(`application_id = ${applicationId}`)
      sqlite.pragma(`user_version = ${step.version}`)
    })
    take.immediate()
  }
}

function readNumber(sqlite: SqliteDatabase, pragma: 'user_version' | 'application_id'): number {
  return Number(sqlite.pragma(pragma, { simple: true }))
}

function isEmpty(sqlite: SqliteDatabase): boolean {
  return sqlite.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() === undefined
}
