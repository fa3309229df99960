import type { Entry, EntryDraft } from '#shared/entry.ts'
import { Failure } from '#shared/failure.ts'
import { imagesIn } from '#shared/images-in-body.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { privateWords } from '../exercises/private-words.ts'
import { isSealed } from '../sealed/seals.ts'
import { noteImages } from './entry-images.ts'
import { indexAlso } from './index-also.ts'
import { hasMarks, writeMarks } from './marks.ts'
import { freePosition } from './position.ts'
import { previewText } from './preview-text.ts'
import { findEntry } from './read-entry.ts'
import { keepRevision } from './revisions.ts'
import { withoutAddresses } from './without-addresses.ts'

const insert = `
  INSERT INTO entry
    (position, id, day, time, zone, kind, sealed, revision, created_at, changed_at, has_image, title, preview,
      index_also, indexed_body, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)`
const rewrite = `
  UPDATE entry SET zone = ?, revision = ?, changed_at = ?, has_image = ?, title = ?, preview = ?,
    index_also = ?, indexed_body = ?, body = ?
  WHERE position = ?`
const move = 'UPDATE entry SET position = ?, day = ?, time = ? WHERE position = ?'

/**
 * Keeps a draft and returns the entry as it is now stored, after the commit is on the disk. The version before is
 * kept in `entry_revision`. Saving what is already stored changes nothing, whatever the draft was made from, so
 * that a save whose answer was lost may be sent again.
 *
 * Text is stored exactly, with one exception: a lone surrogate (half a character, which no keyboard makes and no
 * UTF-8 can hold) becomes U+FFFD, as everywhere on the web. Refusing the save would put the rest at risk for it.
 *
 * Throws Failure `entry-changed-elsewhere` when a newer version than the draft's base is stored,
 * `entry-not-found` when the entry was deleted for good, `bad-input` for a day outside the calendar.
 * @param now milliseconds since 1970, UTC
 */
export function saveEntry(connection: Connection, draft: EntryDraft, now: number): Entry {
  return connection.transaction(() => {
    if (isSealed(connection, draft.id)) throw new Failure('entry-not-found')
    return saveWithin(connection, draft, now)
  })
}

/**
 * Like {@link saveEntry}, inside a transaction of the caller's own.
 * @param sealed whether an entry that is stored for the first time is left out of every list and search
 */
export function saveWithin(connection: Connection, draft: EntryDraft, now: number, sealed = false): Entry {
  const wanted = { ...draft, title: draft.title.toWellFormed(), body: draft.body.toWellFormed() }
  const stored = findEntry(connection, wanted.id)
  const isMarked = wanted.marks === undefined || (stored !== undefined && hasMarks(stored, wanted.marks))
  if (stored !== undefined && isMarked && isSame(stored, wanted)) return stored
  const position =
    stored === undefined
      ? insertEntry(connection, wanted, now, sealed)
      : writeEntry(connection, stored, wanted, now)
  if (wanted.marks && !isMarked) writeMarks(connection, position, wanted.marks, now)
  noteImages(connection, wanted.id, wanted.body)
  const saved = findEntry(connection, wanted.id)
  if (saved === undefined || !isSame(saved, wanted)) throw new Failure('unexpected')
  if (wanted.marks && !hasMarks(saved, wanted.marks)) throw new Failure('unexpected')
  return saved
}

/** Puts the words where they belong in the time order of the journal, and returns that place. */
function writeEntry(connection: Connection, stored: Entry, draft: EntryDraft, now: number): number {
  return isSame(stored, draft) ? stored.position : rewriteEntry(connection, stored, draft, now)
}

function isSame(entry: Entry, draft: EntryDraft): boolean {
  return (
    entry.body === draft.body &&
    entry.title === draft.title &&
    entry.day === draft.day &&
    entry.time === draft.time &&
    entry.zone === draft.zone
  )
}

function insertEntry(connection: Connection, draft: EntryDraft, now: number, sealed: boolean): number {
  const { id, baseRevision, day, time, zone, kind = 'page' } = draft
  if (baseRevision !== 0) throw new Failure('entry-not-found')
  const position = freePosition(connection, day, time)
  connection
    .write(insert)
    .run(position, id, day, time, zone, kind, sealed ? 1 : 0, now, now, ...derivedColumns(connection, draft))
  return position
}

function rewriteEntry(connection: Connection, stored: Entry, draft: EntryDraft, now: number): number {
  const { baseRevision, day, time, zone } = draft
  if (baseRevision !== stored.revision) throw new Failure('entry-changed-elsewhere')
  keepRevision(connection, stored, draft)
  let { position } = stored
  if (day !== stored.day || time !== stored.time) {
    position = freePosition(connection, day, time)
    connection.write(move).run(position, day, time, stored.position)
  }
  connection
    .write(rewrite)
    .run(zone, stored.revision + 1, now, ...derivedColumns(connection, draft), position)
  return position
}

/** What is kept of an entry's words: whether they show a picture, the title, the preview, the index's own, the body. */
export function derivedColumns(
  connection: ReadConnection,
  { id, title, body }: Pick<EntryDraft, 'id' | 'title' | 'body'>,
) {
  const hasImage = imagesIn(body).length > 0 ? 1 : 0
  const indexed = withoutAddresses(body)
  const kept = privateWords(connection, id)
  const also = indexAlso(title, kept === '' ? (indexed ?? body) : `${indexed ?? body}\n${kept}`)
  return [hasImage, title, previewText(body), `${also} ${kept}`.trim(), indexed, body] as const
}
