import { type Expression, type SqlBool, sql } from 'kysely'
import type { EntryFilter } from '#shared/finding.ts'
import { foldedName } from '#shared/folded-name.ts'
import { firstPosition, lastPosition } from '../entries/position.ts'

const live = sql`binned_at IS NULL AND sealed = 0`

/**
 * What must be true of a place in the journal for its entry to be found, as conditions that all must hold. `place` is
 * the column that holds it: of the entry itself or of the search index. Each condition but the period is a set of
 * places that an index of its own gives, so that the search index need not look at an entry to refuse it.
 */
export function placesMeeting(
  filter: EntryFilter,
  place: Expression<number>,
): readonly Expression<SqlBool>[] {
  const { tags = [], moods = [], kind, from, to, starred, hasImage, shared } = filter
  const conditions: Expression<SqlBool>[] = []
  if (from !== undefined) conditions.push(sql`${place} >= CAST(${firstPosition(from, '00:00')} AS INTEGER)`)
  if (to !== undefined) conditions.push(sql`${place} <= CAST(${lastPosition(to)} AS INTEGER)`)
  if (starred) conditions.push(among(place, sql`SELECT position FROM entry WHERE starred = 1 AND ${live}`))
  if (hasImage) conditions.push(among(place, sql`SELECT position FROM entry WHERE has_image = 1 AND ${live}`))
  if (kind !== undefined) {
    const notes = among(place, sql`SELECT position FROM entry WHERE kind = 'note' AND ${live}`)
    conditions.push(kind === 'note' ? notes : sql`NOT ${notes}`)
  }
  if (shared) conditions.push(among(place, carrying(sql`SELECT entry_id FROM share_entry`)))
  if (moods.length > 0) {
    const felt = sql`SELECT entry_id FROM entry_mood WHERE mood IN (SELECT value FROM json_each(${JSON.stringify(moods)}))`
    conditions.push(among(place, carrying(felt)))
  }
  for (const folded of new Set(tags.map(foldedName))) {
    const tagged = sql`SELECT entry_id FROM entry_tag WHERE tag_id = (SELECT id FROM tag WHERE folded = ${folded})`
    conditions.push(among(place, carrying(tagged)))
  }
  return conditions
}

/** True when a filter asks for anything. */
export function asksForAnything(filter: EntryFilter): boolean {
  return Object.values(filter).some((wanted) =>
    Array.isArray(wanted) ? wanted.length > 0 : wanted !== undefined,
  )
}

function carrying(ids: Expression<unknown>): Expression<unknown> {
  return sql`SELECT position FROM entry WHERE id IN (${ids}) AND ${live}`
}

// The + keeps SQLite from asking the search index for each place of the set in turn.
function among(place: Expression<number>, places: Expression<unknown>): Expression<SqlBool> {
  return sql`(+${place} IN (${places}))`
}
