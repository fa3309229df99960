import { imagesIn } from '#shared/images-in-body.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { readEveryRevision } from './revisions.ts'

const note = `
  INSERT OR IGNORE INTO entry_attachment (entry_id, attachment_id)
  SELECT ?, id FROM attachment WHERE id IN (SELECT value FROM json_each(?))`
const noted = 'SELECT attachment_id AS id FROM entry_attachment WHERE entry_id = ?'
const forget =
  'DELETE FROM entry_attachment WHERE entry_id = ? AND attachment_id IN (SELECT value FROM json_each(?))'

/**
 * Notes that an entry shows the pictures its body names. Those it showed before stay noted, because the version
 * before, which still shows them, is kept. To be called in the transaction that saves.
 */
export function noteImages(connection: Connection, entryId: string, body: string): void {
  const images = imagesIn(body)
  if (images.length > 0) connection.write(note).run(entryId, JSON.stringify(images))
}

/**
 * Forgets the pictures that neither an entry nor any of its versions shows any more. To be called in the transaction
 * that takes versions away. Returns those that now belong to no entry at all.
 */
export function forgetImages(connection: Connection, entryId: string): readonly string[] {
  const unsure = new Set(
    connection
      .read<{ readonly id: string }>(noted)
      .all(entryId)
      .map(({ id }) => id),
  )
  if (unsure.size === 0) return []
  for (const { body } of readEveryRevision(connection, entryId)) {
    for (const id of imagesIn(body)) unsure.delete(id)
    if (unsure.size === 0) return []
  }
  const gone = [...unsure]
  connection.write(forget).run(entryId, JSON.stringify(gone))
  return withoutEntry(connection, gone)
}

const shown =
  'SELECT DISTINCT attachment_id AS id FROM entry_attachment WHERE entry_id IN (SELECT value FROM json_each(?))'

/** The pictures that any of these entries, or any version of them, shows. */
export function imagesOf(connection: ReadConnection, entryIds: readonly string[]): readonly string[] {
  return connection
    .read<{ readonly id: string }>(shown)
    .all(JSON.stringify(entryIds))
    .map(({ id }) => id)
}

const shownInBin = `
  SELECT DISTINCT attachment_id AS id FROM entry_attachment JOIN entry ON entry.id = entry_id
  WHERE binned_at IS NOT NULL`

/** The pictures that anything in the bin shows. */
export function imagesInBin(connection: ReadConnection): readonly string[] {
  return connection
    .read<{ readonly id: string }>(shownInBin)
    .all()
    .map(({ id }) => id)
}

const free = `
  SELECT value AS id FROM json_each(?)
  WHERE NOT EXISTS (SELECT 1 FROM entry_attachment WHERE attachment_id = value)`

/** Those of some pictures that belong to no entry. */
function withoutEntry(connection: ReadConnection, images: readonly string[]): readonly string[] {
  return connection
    .read<{ readonly id: string }>(free)
    .all(JSON.stringify(images))
    .map(({ id }) => id)
}
