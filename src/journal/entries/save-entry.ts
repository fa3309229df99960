import type { Entry, EntryDraft } from '#shared/entry.ts'
import { Failure } from '#shared/failure.ts'
import { imagesIn } from '#shared/images-in-body.ts'
import type { Connection } from '../database/connection.ts'
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
    (position, id, day, time, zone, kind, revision, created_at, changed_at, has_image, title, preview, index_also,
      indexed_body, body)
  VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)`
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
  const wanted = { ...draft, title: draft.title.toWellFormed(), body: draft.body.toWellFormed() }
  return connection.transaction(() => {
    const stored = findEntry(connection, wanted.id)
    const isMarked = wanted.marks === undefined || (stored !== undefined && hasMarks(stored, wanted.marks))
    if (stored !== undefined && isMarked && isSame(stored, wanted)) return stored
    const position = writeEntry(connection, stored, wanted, now)
    if (wanted.marks && !isMarked) writeMarks(connection, position, wanted.marks, now)
    noteImages(connection, wanted.id, wanted.body)
    const saved = findEntry(connection, wanted.id)
    if (saved === undefined || !isSame(saved, wanted)) throw new Failure('unexpected')
    if (wanted.marks && !hasMarks(saved, wanted.marks)) throw new Failure('unexpected')
    return saved
  })
}

/** Puts the words where they belong in the time order of the journal, and returns that place. */
function writeEntry(
  connection: Connection,
  stored: Entry | undefined,
  draft: EntryDraft,
  now: number,
): number {
  if (stored === undefined) return insertEntry(connection, draft, now)
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

function insertEntry(connection: Connection, draft: EntryDraft, now: number): number {
  const { id, baseRevision, day, time, zone, kind = 'page' } = draft
  if (baseRevision !== 0) throw new Failure('entry-not-found')
  const position = freePosition(connection, day, time)
  connection.write(insert).run(position, id, day, time, zone, kind, now, now, ...contents(draft))
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
  connection.write(rewrite).run(zone, stored.revision + 1, now, ...contents(draft), position)
  return position
}

/** What is kept of a draft's words: whether they show a picture, the title, the preview, the index's own, the body. */
function contents({ title, body }: EntryDraft) {
  const hasImage = imagesIn(body).length > 0 ? 1 : 0
  const indexed = withoutAddresses(body)
  return [hasImage, title, previewText(body), indexAlso(title, indexed ?? body), indexed, body] as const
}
