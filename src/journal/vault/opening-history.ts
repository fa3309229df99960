import { type Opening, type OpeningHistory, type OpeningMethod, openingMethods } from '#shared/opening.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'

/**
 * How many openings are kept: the last ones, whatever the clock says. A rule by date would let a clock that was put
 * forward for a moment remove them all.
 */
export const openingsKept = 5_000

const insert = 'INSERT INTO unlock_event (at, method, failed_before) VALUES (?, ?, ?)'
const prune = `
  DELETE FROM unlock_event
  WHERE rowid <= (SELECT rowid FROM unlock_event ORDER BY rowid DESC LIMIT 1 OFFSET ?)`
const newest = `
  SELECT at, method, failed_before AS failedBefore FROM unlock_event ORDER BY rowid DESC LIMIT ?`

const readUnseen = "SELECT value FROM setting WHERE name = 'failed-attempts-unseen'"
const writeUnseen = `
  INSERT INTO setting (name, value) VALUES ('failed-attempts-unseen', ?)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value`

interface NewOpening {
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  readonly method: string
  readonly failedBefore: number
}

/** Notes an opening in the journal's own history, with the attempts that failed before it. */
export function noteOpening(connection: Connection, { at, method, failedBefore }: NewOpening): void {
  connection.transaction(() => {
    connection.write(insert).run(at, method, failedBefore)
    connection.write(prune).run(openingsKept)
    if (failedBefore > 0) connection.write(writeUnseen).run(String(unseen(connection) + failedBefore))
  })
}

/**
 * The newest openings, and the failed attempts the person was not told of yet. Those stay until they are called seen:
 * somebody who opens in a hurry and locks again is told the next time.
 */
export function readOpenings(connection: ReadConnection, limit: number): OpeningHistory {
  const rows = connection.read<Omit<Opening, 'method'> & { readonly method: string }>(newest).all(limit)
  return {
    openings: rows.map((row) => ({ ...row, method: known(row.method) })),
    failedUnseen: unseen(connection),
  }
}

/** The person was told of the failed attempts. */
export function failedAttemptsSeen(connection: Connection): void {
  connection.transaction(() => connection.write(writeUnseen).run('0'))
}

function unseen(connection: ReadConnection): number {
  const count = Number(connection.read<{ readonly value: string }>(readUnseen).get()?.value ?? 0)
  return Number.isSafeInteger(count) && count > 0 ? count : 0
}

function known(method: string): OpeningMethod {
  return openingMethods.find((one) => one === method) ?? 'other'
}
