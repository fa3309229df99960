import type { SearchPage } from '#shared/entry.ts'
import type { EntryFilter } from '#shared/finding.ts'
import type { ReadConnection } from '../database/connection.ts'
import { sieve } from '../finding/entry-filter.ts'
import { type HitPage, matchingRows } from './matching-rows.ts'
import { searchQuery } from './search-query.ts'
import { showHit } from './show-hit.ts'
import { listSifted } from './sifted-rows.ts'

export interface SearchRequest extends HitPage {
  /** As typed: see `search-query.ts` for what it may say. Any text is a valid search. */
  readonly query: string
  readonly filter: EntryFilter
}

/** Entries that are neither binned nor sealed and are what was asked for. A search for nothing finds nothing. */
export function searchEntries(connection: ReadConnection, request: SearchRequest): SearchPage {
  const { query, filter, limit } = request
  const asked = searchQuery(query)
  const sifted = sieve(filter)
  if (asked.match === null) {
    // Words that cannot be found are no reason to show everything the filter lets through.
    return sifted === null || query.trim() !== ''
      ? { hits: [], more: false }
      : listSifted(connection, sifted, request)
  }
  const rows = matchingRows(connection, asked.match, sifted, request)
  return {
    hits: rows.slice(0, limit).map((row) => showHit(connection, row, asked)),
    more: rows.length > limit,
  }
}
