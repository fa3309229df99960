import type { Entry } from '#shared/entry.ts'
import { Failure } from '#shared/failure.ts'
import type { ReadConnection } from '../database/connection.ts'

const columns =
  'id, position, day, time, zone, title, body, starred, revision, created_at, changed_at, binned_at'
const byId = `SELECT ${columns} FROM entry WHERE id = ?`
const unsealedById = `SELECT ${columns} FROM entry WHERE id = ? AND sealed = 0`

interface StoredEntry {
  readonly id: string
  readonly position: number
  readonly day: string
  readonly time: string
  readonly zone: string
  readonly title: string
  readonly body: string
  readonly starred: number
  readonly revision: number
  readonly created_at: number
  readonly changed_at: number
  readonly binned_at: number | null
}

/** An entry by its name, also from the bin. Throws Failure `entry-not-found`, also for a sealed one. */
export function readEntry(connection: ReadConnection, id: string): Entry {
  const row = connection.read<StoredEntry>(unsealedById).get(id)
  if (row === undefined) throw new Failure('entry-not-found')
  return entry(row)
}

/** An entry as it is stored, sealed or not; undefined when there is none of this name. */
export function findEntry(connection: ReadConnection, id: string): Entry | undefined {
  const row = connection.read<StoredEntry>(byId).get(id)
  return row === undefined ? undefined : entry(row)
}

function entry({ created_at, changed_at, binned_at, starred, ...same }: StoredEntry): Entry {
  return {
    ...same,
    starred: starred === 1,
    createdAt: created_at,
    changedAt: changed_at,
    binnedAt: binned_at,
  }
}
