import { foldedName } from '#shared/folded-name.ts'
import type { Connection } from '../database/connection.ts'
import { firstPosition, freePosition, lastPosition } from '../entries/position.ts'
import { derivedColumns } from '../entries/save-entry.ts'
import type { DataRow } from './data-tables.ts'
import type { EntryLine } from './entry-lines.ts'

/** What came of the entries of an export. */
export interface KeptEntries {
  /** The versions that came in, by their ids. */
  readonly came: ReadonlyMap<string, number>
  readonly alreadyHere: number
  readonly different: number
}

const tagByName = 'SELECT id FROM tag WHERE folded = ?'
const tagById = 'SELECT id FROM tag WHERE id = ?'
const insertTag = 'INSERT INTO tag (id, name, folded) VALUES (?, ?, ?)'

/** Puts in the tags that are not here. Returns, for every tag of the export, the one that stands for it here. */
export function keepTags(connection: Connection, tags: Iterable<DataRow>): ReadonlyMap<string, string> {
  const here = new Map<string, string>()
  for (const row of tags) {
    const id = String(row.id)
    const name = String(row.name)
    const folded = foldedName(name)
    const same =
      connection.read<{ id: string }>(tagByName).get(folded) ??
      connection.read<{ id: string }>(tagById).get(id)
    if (same === undefined) connection.write(insertTag).run(id, name, folded)
    here.set(id, same?.id ?? id)
  }
  return here
}

const stored = 'SELECT id, revision, title, body FROM entry WHERE id = ?'
const taken = 'SELECT 1 FROM entry WHERE position = ?'
const insert = `
  INSERT INTO entry
    (position, id, day, time, zone, kind, starred, sealed, revision, created_at, changed_at, binned_at,
     source_app, source_id, has_image, title, preview, index_also, indexed_body, body)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
const insertMood = 'INSERT INTO entry_mood (position, mood) VALUES (?, ?)'
const insertTagged = 'INSERT OR IGNORE INTO entry_tag (position, tag_id) VALUES (?, ?)'
const insertPicture = 'INSERT INTO entry_attachment (entry_id, attachment_id) VALUES (?, ?)'

/**
 * Puts in the entries that are not here. One of an id that is here is left as it is, whatever the export says of it.
 * To be called inside the transaction, after the answer records, by whose private answers some are found.
 */
export function keepEntries(
  connection: Connection,
  entries: Iterable<EntryLine>,
  tags: ReadonlyMap<string, string>,
): KeptEntries {
  const came = new Map<string, number>()
  let alreadyHere = 0
  let different = 0
  for (const entry of entries) {
    const here = connection.read<{ revision: number; title: string; body: string }>(stored).get(entry.id)
    if (here === undefined) {
      insertEntry(connection, entry, tags)
      came.set(entry.id, entry.revision)
    } else if (here.title === entry.title && here.body === entry.body) alreadyHere += 1
    else different += 1
  }
  return { came, alreadyHere, different }
}

function insertEntry(connection: Connection, entry: EntryLine, tags: ReadonlyMap<string, string>): void {
  const { id, day, time, zone, kind, starred, sealed, revision } = entry
  const position = placeOf(connection, entry)
  const facts = [starred, sealed, revision, entry.created_at, entry.changed_at, entry.binned_at] as const
  const words = derivedColumns(connection, entry)
  const { source_app, source_id } = entry
  connection.write(insert).run(position, id, day, time, zone, kind, ...facts, source_app, source_id, ...words)
  for (const mood of entry.moods) connection.write(insertMood).run(position, mood)
  for (const tag of entry.tags) connection.write(insertTagged).run(position, tags.get(tag) ?? tag)
  for (const picture of entry.pictures) connection.write(insertPicture).run(id, picture)
}

/** Where it was, when that is free and of its day. */
function placeOf(connection: Connection, { position, day, time }: EntryLine): number {
  const isOfDay = position >= firstPosition(day, '00:00') && position <= lastPosition(day)
  const isFree = connection.read(taken).get(position) === undefined
  return isOfDay && isFree ? position : freePosition(connection, day, time)
}
