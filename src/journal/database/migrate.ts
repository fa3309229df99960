import { Failure } from '#shared/failure.ts'
import { journal } from './migrations/0001-journal.ts'
import { exercises } from './migrations/0002-exercises.ts'
import { sharing } from './migrations/0003-sharing.ts'
import type { SqliteDatabase } from './open-database.ts'
import { schemaHash } from './schema-hash.ts'

/** One step of the schema. Steps already released are never changed: a new one is added. */
export interface Migration {
  /** Counts up from 1 without a gap. */
  readonly version: number
  /** What {@link schemaHash} says of a journal after this step. */
  readonly schema: string
  /** Runs inside a transaction of its own; must not begin or end one. */
  up(sqlite: SqliteDatabase): void
}

/** Every step there is, in order. */
export const migrations: readonly Migration[] = [journal, exercises, sharing]

/** `PRAGMA application_id` of a journal: "Gold" in ASCII. Tells it from any other SQLite file. */
export const applicationId = 0x476f6c64
/** `PRAGMA user_version` of a journal this version of Goldseam writes. */
export const schemaVersion = migrations.length

/**
 * Brings an open database to the newest schema, one transaction per step, so that an interruption leaves a whole
 * older journal and never half a step. Kysely's migrator is not used: it keeps its state in tables of its own
 * instead of `user_version`, which the file carries in its header.
 *
 * Throws what {@link knownVersion} throws, with the file untouched.
 */
export function migrate(sqlite: SqliteDatabase, steps: readonly Migration[] = migrations): void {
  for (const step of steps.slice(knownVersion(sqlite, steps))) {
    const take = sqlite.transaction(() => {
      step.up(sqlite)
      sqlite.pragma(`application_id = ${applicationId}`)
      sqlite.pragma(`user_version = ${step.version}`)
      // A journal that the next opening would refuse must not come to be.
      if (schemaHash(sqlite) !== step.schema) throw new Failure('unexpected', { system: 'schema' })
    })
    take.immediate()
  }
}

/**
 * The number of the schema a database has; 0 for an empty one. The number alone says too little: until 0001 was frozen,
 * journals of other forms carried the same one, and would fail somewhere later. So the form itself is compared.
 *
 * Only reads. Throws Failure `made-by-newer-version` for a schema from the future, `journal-form-unknown` for one that no
 * released version made, and `journal-damaged` for a database that is not a journal.
 */
export function knownVersion(sqlite: SqliteDatabase, steps: readonly Migration[] = migrations): number {
  const found = readNumber(sqlite, 'user_version')
  const owner = readNumber(sqlite, 'application_id')
  if (found === 0 && owner === 0 && isEmpty(sqlite)) return 0
  if (owner !== applicationId) throw new Failure('journal-damaged')
  if (found > steps.length) throw new Failure('made-by-newer-version')
  if (schemaHash(sqlite) !== steps[found - 1]?.schema) throw new Failure('journal-form-unknown')
  return found
}

function readNumber(sqlite: SqliteDatabase, pragma: 'user_version' | 'application_id'): number {
  return Number(sqlite.pragma(pragma, { simple: true }))
}

function isEmpty(sqlite: SqliteDatabase): boolean {
  return sqlite.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() === undefined
}
