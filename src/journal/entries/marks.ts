import type { Entry, EntryMarks } from '#shared/entry.ts'
import { foldedName } from '#shared/folded-name.ts'
import type { Connection } from '../database/connection.ts'
import { dropUnusedTags, tagNamed } from '../tags/tag-named.ts'

const star = 'UPDATE entry SET starred = ? WHERE id = ?'
const dropMoods = 'DELETE FROM entry_mood WHERE entry_id = ?'
const addMood = 'INSERT OR IGNORE INTO entry_mood (entry_id, mood) VALUES (?, ?)'
const dropTags = 'DELETE FROM entry_tag WHERE entry_id = ?'
const addTag = 'INSERT OR IGNORE INTO entry_tag (entry_id, tag_id) VALUES (?, ?)'

/**
 * Gives an entry these marks instead of those it has. Marks belong to the entry as it is now: they make no version
 * and do not count as a revision. A tag nobody knew is made; one that nothing carries any more is gone.
 * To be called inside a transaction.
 */
export function writeMarks(connection: Connection, id: string, marks: EntryMarks, now: number): void {
  connection.write(star).run(marks.starred ? 1 : 0, id)
  connection.write(dropMoods).run(id)
  for (const mood of marks.moods) connection.write(addMood).run(id, mood)
  connection.write(dropTags).run(id)
  for (const name of marks.tags) connection.write(addTag).run(id, tagNamed(connection, name, now))
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
