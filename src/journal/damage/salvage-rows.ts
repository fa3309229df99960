import { imagesIn } from '#shared/images-in-body.ts'
import type { Connection } from '../database/connection.ts'
import { freePosition } from '../entries/position.ts'
import { isWhole } from '../entries/revisions.ts'
import { entryColumns, type Recognised, recognise } from './recognise-row.ts'
import { settleOrphans } from './settle-orphans.ts'
import { storedColumns } from './stored-columns.ts'
import type { StoredPages } from './stored-pages.ts'
import { type Cell, isTreeWhole, rowsOnPage } from './table-rows.ts'

export interface Salvaged {
  readonly entries: number
  /** Where in the journal entries were that could not be read. */
  readonly lostPositions: readonly number[]
  readonly lostVersions: number
  readonly lostPictures: number
  readonly damagedPages: number
}

/**
 * Brings every row over that lies on undamaged pages, into an empty journal of the newest schema. Every page is looked
 * at by itself, whichever tree it belongs to, so that a damaged page costs what is on it and nothing else. A row that
 * goes on in a damaged page is lost as a whole: half a text would look like one somebody wrote.
 *
 * Pages given back to the file are no danger: what is deleted is overwritten there (`secure_delete`).
 * To be called inside a transaction.
 */
export function salvageRows(pages: StoredPages, connection: Connection): Salvaged {
  const named = new Set<number>()
  let versionsRoot: number | null = null
  let damagedPages = 0
  // Of two rows that belong together either may come first.
  connection.sqlite.pragma('defer_foreign_keys = ON')
  for (let number = 1; number <= pages.count; number += 1) {
    const rows = rowsOnPage(pages, number)
    if (rows === null) damagedPages += 1
    for (const row of rows ?? []) {
      const found = recognise(row)
      if (found?.kind === 'root') versionsRoot = found.table === 'entry_revision' ? found.page : versionsRoot
      else if (found !== null) take(connection, found, named)
    }
  }
  for (const settling of settleOrphans) connection.write(settling).run()
  const versionsAreAll = versionsRoot !== null && isTreeWhole(pages, versionsRoot)
  const lostVersions = versionsAreAll ? 0 : removeDoubtfulVersions(connection)
  const lostPictures = settlePictures(connection)
  const there = connection.read('SELECT 1 FROM entry WHERE position = ?')
  return {
    entries:
      connection.read<{ entries: number }>('SELECT count(*) AS entries FROM entry').get()?.entries ?? 0,
    lostPositions: [...named]
      .filter((position) => there.get(position) === undefined)
      .sort((one, other) => one - other),
    lostVersions,
    lostPictures,
    damagedPages,
  }
}

function take(
  connection: Connection,
  found: Exclude<Recognised, { readonly kind: 'root' }>,
  named: Set<number>,
): void {
  if (found.kind === 'entry') takeEntry(connection, found.row, found.whole, named)
  else if (found.kind === 'place') {
    named.add(found.position)
    // If the key is no tag's, this goes with the other orphans.
    put(connection, 'entry_tag', [found.position, found.key])
  } else if (found.kind === 'pair') {
    put(connection, 'entry_attachment', found.ids)
    put(connection, 'entry_attachment', found.ids.toReversed())
  } else put(connection, found.kind, found.row)
}

const storedEntry = 'SELECT position, revision FROM entry WHERE id = ?'
const revisionColumn = 9

function takeEntry(connection: Connection, row: readonly Cell[], whole: boolean, named: Set<number>): void {
  const [position, id, day, time] = row
  named.add(Number(position))
  if (!whole) return
  const stored = connection.read<{ position: number; revision: number }>(storedEntry).get(String(id))
  if (stored !== undefined) {
    if (stored.revision >= Number(row[revisionColumn])) return
    connection.write('DELETE FROM entry WHERE position = ?').run(stored.position)
  }
  const taken = connection.read('SELECT 1 FROM entry WHERE position = ?').get(Number(position)) !== undefined
  const place = taken ? freePosition(connection, String(day), String(time)) : Number(position)
  connection.write(insertEntry).run(place, ...row.slice(1, entryColumns))
}

const insertEntry = `
  INSERT INTO entry
    (position, id, day, time, zone, kind, starred, has_image, sealed, revision, created_at, changed_at, binned_at,
     source_app, source_id, title, preview, index_also, indexed_body, body)
  VALUES (${Array.from({ length: entryColumns }, () => '?').join(', ')})`

/** Puts a row back where it was; one that is there already is left out. */
function put(connection: Connection, table: keyof typeof storedColumns, row: readonly Cell[]): void {
  const values = row.map(() => '?').join(', ')
  connection.write(`INSERT OR IGNORE INTO ${table} (${storedColumns[table]}) VALUES (${values})`).run(...row)
}

interface Version {
  readonly id: string
  readonly revision: number
  readonly now: number
  readonly whole: number
}

const versions = `
  SELECT entry_id AS id, revision, ${isWhole} AS whole,
    (SELECT revision FROM entry WHERE id = entry_id) AS now
  FROM entry_revision ORDER BY entry_id, revision DESC`
const removeVersion = 'DELETE FROM entry_revision WHERE entry_id = ? AND revision = ?'

/**
 * A version is mostly kept as what differs from the one after it, and versions let go by the rule leave gaps in the
 * numbers. So when some may be lost, only those stay that are whole in themselves or follow one that stays without a
 * gap: any other might come out as a text nobody wrote.
 */
function removeDoubtfulVersions(connection: Connection): number {
  const doubtful: Version[] = []
  let after: Pick<Version, 'id' | 'revision'> = { id: '', revision: 0 }
  for (const version of connection.read<Version>(versions).all()) {
    const { id, revision, now, whole } = version
    const next = after.id === id ? after.revision : now
    if (whole === 1 || revision === next - 1) after = version
    else doubtful.push(version)
  }
  for (const { id, revision } of doubtful) connection.write(removeVersion).run(id, revision)
  return doubtful.length
}

const bodies = 'SELECT id, body FROM entry WHERE has_image = 1'
const isKnown = 'SELECT 1 FROM attachment WHERE id = ?'
const forgetUnused = `
  DELETE FROM attachment WHERE NOT EXISTS (SELECT 1 FROM entry_attachment WHERE attachment_id = attachment.id)`

/**
 * Notes the pictures that bodies show, and forgets those that only lost entries showed: a picture the journal knows and
 * nothing shows would be removed at the next opening, and its file is still wanted by the damaged journal kept aside.
 */
function settlePictures(connection: Connection): number {
  let lost = 0
  for (const { id, body } of connection.read<{ id: string; body: string }>(bodies).all()) {
    for (const image of imagesIn(body)) {
      if (connection.read(isKnown).get(image) === undefined) lost += 1
      else put(connection, 'entry_attachment', [id, image])
    }
  }
  connection.write(forgetUnused).run()
  return lost
}
