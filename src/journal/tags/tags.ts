import { Failure } from '#shared/failure.ts'
import type { Tag } from '#shared/finding.ts'
import { foldedName } from '#shared/folded-name.ts'
import { alphabetical } from '../alphabetical.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { followTag } from '../finding/saved-searches.ts'

// All carriers by the index of tags alone, less those of the bin and the sealed ones, which are few: to look at every
// entry would read the whole journal.
const carried = `
  SELECT tag.id, tag.name, carriers - coalesce(unlisted, 0) AS entries
  FROM (SELECT tag_id, count(*) AS carriers FROM entry_tag GROUP BY tag_id) AS counted
  JOIN tag ON tag.id = counted.tag_id
  LEFT JOIN (
    SELECT tag_id, count(*) AS unlisted
    FROM entry JOIN entry_tag ON entry_tag.position = entry.position
    WHERE entry.binned_at IS NOT NULL OR entry.sealed = 1 GROUP BY tag_id
  ) AS hidden ON hidden.tag_id = counted.tag_id
  WHERE entries > 0`
const byId = 'SELECT name FROM tag WHERE id = ?'
const other = 'SELECT id FROM tag WHERE folded = ? AND id <> ?'
const isCarried = `
  SELECT 1 FROM entry_tag JOIN entry ON entry.position = entry_tag.position
  WHERE tag_id = ? AND binned_at IS NULL AND sealed = 0 LIMIT 1`
// The window hears of these: of a sealed one not even the name.
const carriers = `
  SELECT entry.id FROM entry_tag JOIN entry ON entry.position = entry_tag.position
  WHERE tag_id = ? AND sealed = 0`
const rename = 'UPDATE tag SET name = ?, folded = ? WHERE id = ?'
const carryBoth = `
  INSERT OR IGNORE INTO entry_tag (position, tag_id) SELECT position, ? FROM entry_tag WHERE tag_id = ?`
const remove = 'DELETE FROM tag WHERE id = ?'

/** The tags that entries of the journal carry, in alphabetical order. */
export function readTags(connection: ReadConnection): readonly Tag[] {
  return connection
    .read<Tag>(carried)
    .all()
    .sort((a, b) => alphabetical(a.name, b.name))
}

/**
 * Gives a tag another name, or the same in other letters. Kept searches for it follow. A tag of the new name that only binned or sealed entries
 * carry, and that no list therefore shows, becomes one with it. Returns the entries whose tags now read otherwise.
 * Throws Failure `tag-not-found`, and `tag-exists` when another tag in the journal has the name.
 */
export function renameTag(connection: Connection, id: string, name: string): readonly string[] {
  return connection.transaction(() => {
    const old = nameOf(connection, id)
    const wanted = name.toWellFormed().normalize('NFC')
    const folded = foldedName(wanted)
    const taken = connection.read<{ id: string }>(other).get(folded, id)
    if (taken !== undefined) {
      if (connection.read(isCarried).get(taken.id) !== undefined) throw new Failure('tag-exists')
      carryInstead(connection, taken.id, id)
    }
    connection.write(rename).run(wanted, folded, id)
    followTag(connection, old, wanted)
    return carriersOf(connection, id)
  })
}

/**
 * Lets every entry that carries the tag `from` carry `into` instead; `from` is gone. Kept searches follow. A tag merged into itself stays.
 * Returns the entries whose tags changed. Throws Failure `tag-not-found`.
 */
export function mergeTags(connection: Connection, from: string, into: string): readonly string[] {
  return connection.transaction(() => {
    const [old, name] = [nameOf(connection, from), nameOf(connection, into)]
    if (from === into) return []
    const changed = carriersOf(connection, from)
    carryInstead(connection, from, into)
    followTag(connection, old, name)
    return changed
  })
}

/** Takes a tag from every entry, and from kept searches. Returns those that carried it. Throws Failure `tag-not-found`. */
export function removeTag(connection: Connection, id: string): readonly string[] {
  return connection.transaction(() => {
    const name = nameOf(connection, id)
    const changed = carriersOf(connection, id)
    connection.write(remove).run(id)
    followTag(connection, name, null)
    return changed
  })
}

function carryInstead(connection: Connection, from: string, into: string): void {
  connection.write(carryBoth).run(into, from)
  connection.write(remove).run(from)
}

function carriersOf(connection: ReadConnection, id: string): readonly string[] {
  return connection
    .read<{ id: string }>(carriers)
    .all(id)
    .map((row) => row.id)
}

function nameOf(connection: ReadConnection, id: string): string {
  const tag = connection.read<{ name: string }>(byId).get(id)
  if (tag === undefined) throw new Failure('tag-not-found')
  return tag.name
}
