import { Failure } from '#shared/failure.ts'
import { type EntryQuery, entryQuery, type SavedSearch } from '#shared/finding.ts'
import { foldedName } from '#shared/folded-name.ts'
import { alphabetical } from '../alphabetical.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { newId } from '../new-id.ts'

interface StoredSearch {
  readonly id: string
  readonly name: string
  readonly search: string
}

const all = 'SELECT id, name, search FROM saved_search'
const insert = 'INSERT INTO saved_search (id, name, search) VALUES (?, ?, ?)'
const write = 'UPDATE saved_search SET search = ? WHERE id = ?'
const rename = 'UPDATE saved_search SET name = ? WHERE id = ?'
const remove = 'DELETE FROM saved_search WHERE id = ?'

/** Searches kept under a name, in alphabetical order. One that cannot be read any more is left out. */
export function readSavedSearches(connection: ReadConnection): readonly SavedSearch[] {
  return connection
    .read<StoredSearch>(all)
    .all()
    .flatMap(({ id, name, search }) => {
      const read = readSearch(search)
      return read === null ? [] : [{ id, name, search: read }]
    })
    .sort((a, b) => alphabetical(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** Keeps a search under a name. Two may have the same: they are the person's own words. */
export function keepSearch(
  connection: Connection,
  name: string,
  search: EntryQuery,
  now: number,
): SavedSearch {
  const kept = { id: newId(now), name: name.toWellFormed(), search }
  connection.transaction(() => connection.write(insert).run(kept.id, kept.name, JSON.stringify(search)))
  return kept
}

/** Throws Failure `saved-search-not-found`. */
export function renameSearch(connection: Connection, id: string, name: string): void {
  mustHit(connection.transaction(() => connection.write(rename).run(name.toWellFormed(), id)))
}

/** Throws Failure `saved-search-not-found`. */
export function removeSearch(connection: Connection, id: string): void {
  mustHit(connection.transaction(() => connection.write(remove).run(id)))
}

/**
 * Lets kept searches look for a tag by its new name, or, when it is gone (null), no longer for it. A search that looked
 * for nothing but a tag that is gone goes with it: it would find nothing, and its words would keep the name. To be called
 * in the transaction that changes the tag.
 */
export function followTag(connection: Connection, old: string, name: string | null): void {
  const folded = foldedName(old)
  for (const { id, search } of readSavedSearches(connection)) {
    const { tags } = search.filter
    if (!tags?.some((tag) => foldedName(tag) === folded)) continue
    const now = withTagNamed(search, folded, name)
    if (asksNothing(now)) connection.write(remove).run(id)
    else connection.write(write).run(JSON.stringify(now), id)
  }
}

/** The name stands where the old one stood, once. */
function withTagNamed({ filter, ...asked }: EntryQuery, folded: string, name: string | null): EntryQuery {
  const { tags = [], ...others } = filter
  const renamed = tags.flatMap((tag) => (foldedName(tag) !== folded ? [tag] : name === null ? [] : [name]))
  const spellings = renamed.map(foldedName)
  const once = renamed.filter((_, at) => spellings.indexOf(spellings[at] ?? '') === at)
  return { ...asked, filter: once.length === 0 ? others : { ...others, tags: once } }
}

const asksNothing = ({ query, filter }: EntryQuery) => query.trim() === '' && Object.keys(filter).length === 0

function mustHit(rows: number): void {
  if (rows === 0) throw new Failure('saved-search-not-found')
}

function readSearch(json: string): EntryQuery | null {
  try {
    return entryQuery.safeParse(JSON.parse(json)).data ?? null
  } catch (fault) {
    if (fault instanceof SyntaxError) return null
    throw fault
  }
}
