import { Failure } from '#shared/failure.ts'
import { foldedName } from '#shared/folded-name.ts'
import { maxTags } from '#shared/limits.ts'
import type { Connection } from '../database/connection.ts'
import { dropUnusedTags, tagNamed } from './tag-named.ts'

/** What is to become of several entries. What is left out stays as it is. */
export interface BulkMarks {
  readonly ids: readonly string[]
  readonly starred?: boolean | undefined
  readonly addTags?: readonly string[] | undefined
  readonly removeTags?: readonly string[] | undefined
}

const star = `
  UPDATE entry SET starred = ?
  WHERE id IN (SELECT value FROM json_each(?)) AND starred <> ? AND sealed = 0`
const addTag = `
  INSERT OR IGNORE INTO entry_tag (position, tag_id)
  SELECT position, ? FROM entry WHERE id IN (SELECT value FROM json_each(?)) AND sealed = 0`
const removeTag = `
  DELETE FROM entry_tag WHERE tag_id = (SELECT id FROM tag WHERE folded = ?)
    AND position IN (SELECT entry.position FROM entry
      WHERE entry.id IN (SELECT value FROM json_each(?)) AND sealed = 0)`
const tooMany = `
  SELECT 1 FROM entry_tag
  WHERE position IN (SELECT position FROM entry WHERE id IN (SELECT value FROM json_each(?)))
  GROUP BY position HAVING count(*) > ${maxTags} LIMIT 1`

/**
 * Stars, tags or takes marks away from several entries, all or none of them. Entries that are gone or sealed are left
 * out. Makes no versions. Throws Failure `bad-input`, with nothing changed, when an entry would carry more than
 * {@link maxTags} tags: it could not be saved any more.
 * @param now milliseconds since 1970, UTC
 */
export function markEntries(connection: Connection, marks: BulkMarks, now: number): void {
  const { ids, starred, addTags = [], removeTags = [] } = marks
  const list = JSON.stringify(ids)
  connection.transaction(() => {
    if (starred !== undefined) connection.write(star).run(Number(starred), list, Number(starred))
    for (const name of removeTags) connection.write(removeTag).run(foldedName(name), list)
    for (const name of addTags) connection.write(addTag).run(tagNamed(connection, name, now), list)
    if (connection.read(tooMany).get(list) !== undefined) throw new Failure('bad-input')
    if (addTags.length + removeTags.length > 0) dropUnusedTags(connection)
  })
}
