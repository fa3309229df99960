import { foldedName } from '#shared/folded-name.ts'
import type { Connection } from '../database/connection.ts'
import { newId } from '../new-id.ts'

const byFolded = 'SELECT id FROM tag WHERE folded = ?'
const insert = 'INSERT INTO tag (id, name, folded) VALUES (?, ?, ?)'
const dropUnused = 'DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM entry_tag WHERE tag_id = tag.id)'

/** The id of the tag of this name in any of its spellings; it is made when there is none. */
export function tagNamed(connection: Connection, name: string, now: number): string {
  const folded = foldedName(name)
  const known = connection.read<{ id: string }>(byFolded).get(folded)
  if (known !== undefined) return known.id
  const id = newId(now)
  connection.write(insert).run(id, name.toWellFormed().normalize('NFC'), folded)
  return id
}

/**
 * Forgets tags that no entry carries, not even one in the bin, whose tags must be there when it is put back. To be
 * called wherever the last entry of a tag may have lost it: a name nobody sees any more must not stay in the journal.
 */
export function dropUnusedTags(connection: Connection): void {
  connection.write(dropUnused).run()
}
