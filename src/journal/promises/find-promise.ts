import { Failure } from '#shared/failure.ts'
import type { ReadConnection } from '../database/connection.ts'
import type { PromiseTable } from '../database/exercise-tables.ts'

const one = 'SELECT * FROM promise WHERE id = ?'

/** A promise as it is stored. Throws Failure `promise-not-found`. */
export function findPromise(connection: ReadConnection, id: string): PromiseTable {
  const stored = connection.read<PromiseTable>(one).get(id)
  if (stored === undefined) throw new Failure('promise-not-found')
  return stored
}

/**
 * The same, for a change that was made looking at it: throws Failure `promise-changed-elsewhere` when it is not as it
 * was then.
 */
export function findPromiseAsRead(
  connection: ReadConnection,
  { id, baseRevision }: { readonly id: string; readonly baseRevision: number },
): PromiseTable {
  const stored = findPromise(connection, id)
  if (stored.revision !== baseRevision) throw new Failure('promise-changed-elsewhere')
  return stored
}
