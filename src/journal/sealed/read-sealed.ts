import { Failure } from '#shared/failure.ts'
import type { SealedEntry, SealedRow } from '#shared/sealed-calls.ts'
import type { ReadConnection } from '../database/connection.ts'
import { readMarkdown } from '../share/read-markdown.ts'

const columns = `
  entry.id, entry.day, time, title, preview, body, entry_seal.day AS sealedOn
  FROM entry LEFT JOIN entry_seal ON entry_id = entry.id WHERE sealed = 1 AND binned_at IS NULL`
const all = `SELECT ${columns} ORDER BY position DESC`
const byId = `SELECT ${columns} AND entry.id = ?`

/** Everything that is in no list, newest first: what was sealed, and what exercises put away. */
export function readSealedRows(connection: ReadConnection): readonly SealedRow[] {
  return connection
    .read<SealedRow & { readonly body: string }>(all)
    .all()
    .map(({ body: _, ...row }) => row)
}

/** One of them with its words. Throws Failure `entry-not-found`, also for an entry that is in the lists. */
export function readSealedEntry(connection: ReadConnection, id: string): SealedEntry {
  const row = connection.read<SealedRow & { readonly body: string }>(byId).get(id)
  if (row === undefined) throw new Failure('entry-not-found')
  const { body, preview: _, ...same } = row
  return { ...same, blocks: readMarkdown(body) }
}
