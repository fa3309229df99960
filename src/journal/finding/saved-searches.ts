import { Failure } from '#shared/failure.ts'
import { type EntryQuery, entryQuery, type SavedSearch } from '#shared/finding.ts'
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
