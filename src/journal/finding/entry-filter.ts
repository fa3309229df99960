import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { EntryFilter } from '#shared/finding.ts'
import { foldedName } from '#shared/folded-name.ts'
import { firstPosition, lastPosition } from '../entries/position.ts'

/**
 * A filter as SQL over places in the journal (see [Note: position]). Each condition but the period is a set of places
 * that an index holds in their order: so the search index is asked which hits are in the set without looking at a
 * single entry, and a list of the set itself comes newest first without being sorted.
 */
export interface Sieve {
  /** The set to walk when nothing else gives an order: a query for `position`. */
  readonly places: RawBuilder<{ readonly position: number }>
  /** What must be true of a place. */
  meets(place: RawBuilder<number>): readonly RawBuilder<SqlBool>[]
}

/** A table with a column `position`, and what must be true of its rows. */
interface PlaceSet {
  readonly rows: RawBuilder<unknown>
  /** Whether a place may come more than once. */
  readonly repeats?: boolean
}

const listed = sql`binned_at IS NULL AND sealed = 0`
// Without INDEXED BY a place would be looked up in the entries themselves, which hold the bodies.
const starredEntries = sql`entry INDEXED BY entry_starred WHERE starred = 1 AND ${listed}`
const entriesWithImage = sql`entry INDEXED BY entry_with_image WHERE has_image = 1 AND ${listed}`
const notes = sql`entry INDEXED BY entry_noted WHERE kind = 'note' AND ${listed}`
const sharedEntries = sql`entry WHERE id IN (SELECT entry_id FROM share_entry) AND ${listed}`
const allEntries = sql`entry WHERE ${listed}`

/** Null when the filter asks for nothing. */
export function sieve(filter: EntryFilter): Sieve | null {
  const { kind, from, to } = filter
  const sets = setsOf(filter)
  const earliest = from === undefined ? null : firstPosition(from, '00:00')
  const latest = to === undefined ? null : lastPosition(to)
  if (sets.length === 0 && kind === undefined && earliest === null && latest === null) return null
  return {
    places: walk(sets[0] ?? { rows: allEntries }),
    meets(place) {
      const conditions = sets.map((set) => holds(set, place))
      if (kind === 'page') conditions.push(sql`NOT ${holds({ rows: notes }, place)}`)
      // The search index takes a place of the database's own whole numbers only.
      if (earliest !== null) conditions.push(sql`${place} >= CAST(${earliest} AS INTEGER)`)
      if (latest !== null) conditions.push(sql`${place} <= CAST(${latest} AS INTEGER)`)
      return conditions
    },
  }
}

function setsOf({
  tags = [],
  moods = [],
  kind,
  starred,
  hasImage,
  shared,
}: EntryFilter): readonly PlaceSet[] {
  const sets: PlaceSet[] = [...new Set(tags.map(foldedName))].map((folded) => ({
    rows: sql`entry_tag WHERE tag_id = (SELECT id FROM tag WHERE folded = ${folded})`,
  }))
  if (starred) sets.push({ rows: starredEntries })
  if (hasImage) sets.push({ rows: entriesWithImage })
  if (kind === 'note') sets.push({ rows: notes })
  if (shared) sets.push({ rows: sharedEntries })
  const [mood, ...more] = new Set(moods)
  if (mood !== undefined && more.length === 0) sets.push({ rows: sql`entry_mood WHERE mood = ${mood}` })
  if (more.length > 0) {
    const named = JSON.stringify(moods)
    sets.push({ rows: sql`entry_mood WHERE mood IN (SELECT value FROM json_each(${named}))`, repeats: true })
  }
  return sets
}

function walk({ rows, repeats }: PlaceSet): RawBuilder<{ readonly position: number }> {
  return repeats ? sql`(SELECT DISTINCT position FROM ${rows})` : sql`(SELECT position FROM ${rows})`
}

function holds({ rows }: PlaceSet, place: RawBuilder<number>): RawBuilder<SqlBool> {
  return sql`EXISTS (SELECT 1 FROM ${rows} AND position = ${place})`
}
