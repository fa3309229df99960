import type { Connection, ReadConnection } from '../database/connection.ts'
import { differenceRow, isWhole, longestChain, readRevision } from './revisions.ts'

/**
 * Takes versions out from between their neighbours: the version before them, which was kept as what differs from
 * the first of them, is kept as what differs from the version after them. Every version that stays reads exactly as
 * before. To be called inside a transaction.
 * @param from the oldest of them
 * @param to the newest; not the entry as it is now
 * @returns how many were there
 */
export function removeRevisions(connection: Connection, id: string, from: number, to: number): number {
  const before = connection.read<Neighbour>(neighbourBefore).get(id, from)
  if (before !== undefined && before.whole === 0) joinAcross(connection, id, before.revision, to)
  return connection.write(remove).run(id, from, to)
}

const remove = 'DELETE FROM entry_revision WHERE entry_id = ? AND revision BETWEEN ? AND ?'

interface Neighbour {
  readonly revision: number
  readonly whole: number
}

const neighbourBefore = `
  SELECT revision, ${isWhole} AS whole FROM entry_revision
  WHERE entry_id = ? AND revision < ? ORDER BY revision DESC LIMIT 1`
const neighbourAfter =
  'SELECT min(revision) AS revision FROM entry_revision WHERE entry_id = ? AND revision > ?'
const current = 'SELECT revision FROM entry WHERE id = ?'
const rewrite = `
  UPDATE entry_revision SET day = ?, time = ?, zone = ?, title = ?, kept_start = ?, kept_end = ?, middle = ?
  WHERE entry_id = ? AND revision = ?`

function joinAcross(connection: Connection, id: string, before: number, last: number): void {
  const older = readRevision(connection, id, before)
  const row = differenceRow(
    older,
    afterOf(connection, id, last),
    chainAcross(connection, id, before, last) > longestChain,
  )
  connection.write(rewrite).run(...row, id, before)
}

function afterOf(connection: ReadConnection, id: string, last: number) {
  const after = connection.read<{ revision: number | null }>(neighbourAfter).get(id, last)?.revision
  const now = connection.read<{ revision: number }>(current).get(id)?.revision
  return readRevision(connection, id, after ?? now ?? last)
}

// The nearest whole versions on both sides; the entry as it is now is one.
const above = `SELECT min(revision) AS revision FROM entry_revision WHERE entry_id = ? AND revision > ? AND ${isWhole}`
const below = `SELECT max(revision) AS revision FROM entry_revision WHERE entry_id = ? AND revision < ? AND ${isWhole}`
const between = `
  SELECT count(*) AS rows FROM entry_revision
  WHERE entry_id = ? AND revision > ? AND revision < ? AND revision NOT BETWEEN ? AND ?`

/** How many versions would have to be read one after the other if the gap were closed with a difference. */
function chainAcross(connection: ReadConnection, id: string, before: number, last: number): number {
  const found = (sql: string, from: number) =>
    connection.read<{ revision: number | null }>(sql).get(id, from)?.revision ?? null
  const top = found(above, last) ?? Number.MAX_SAFE_INTEGER
  const bottom = found(below, before) ?? 0
  return connection.read<{ rows: number }>(between).get(id, bottom, top, before + 1, last)?.rows ?? 0
}
