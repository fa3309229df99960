import type { Entry, EntryMarks } from '#shared/entry.ts'
import { foldedName } from '#shared/folded-name.ts'
import type { Connection } from '../database/connection.ts'
import { dropUnusedTags, tagNamed } from '../tags/tag-named.ts'

const star = 'UPDATE entry SET starred = ? WHERE position = ?'
const dropMoods = 'DELETE FROM entry_mood WHERE position = ?'
const addMood = 'INSERT OR IGNORE INTO entry_mood (position, mood) VALUES (?, ?)'
const dropTags = 'DELETE FROM entry_tag WHERE position = ?'
const addTag = 'INSERT OR IGNORE INTO entry_tag (position, tag_id) VALUES (?, ?)'

/**
 * Gives an entry these marks instead of those it has. Marks belong to the entry as it is now: they make no version
 * and do not count as a revision. A tag nobody knew is made; one that nothing carries any more is gone.
 * To be called inside a transaction.
 */
export function writeMarks(
  connection: Connection,
  position: number,
  { starred, moods, tags }: EntryMarks,
  now: number,
): void {
  connection.write(star).run(starred ? 1 : 0, position)
  connection.write(dropMoods).run(position)
  for (const mood of moods) connection.write(addMood).run(position, mood)
  connection.write(dropTags).run(position)
  for (const name of tags) connection.write(addTag).run(position, tagNamed(connection, name, now))
  dropUnusedTags(connection)
}

/** True when an entry has exactly these marks. Tags are the same whatever the case they are written in. */
export function hasMarks(entry: Entry, { starred, moods, tags }: EntryMarks): boolean {
  return (
    entry.starred === starred &&
    isSameSet(entry.moods, moods) &&
    isSameSet(entry.tags.map(foldedName), tags.map(foldedName))
  )
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  const wanted = new Set(others)
  return some.length === wanted.size && some.every((one) => wanted.has(one))
}
