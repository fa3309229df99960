import { type SqlBool, sql } from 'kysely'
import type { EntryFilter } from '#shared/finding.ts'
import { maxIds } from '#shared/limits.ts'
import type { Reader } from '../database/connection.ts'
import { sieve } from '../finding/entry-filter.ts'
import { hitPlace } from './matching-rows.ts'
import { searchQuery } from './search-query.ts'
import { sift } from './sifted-rows.ts'

/** The ids of everything a search finds, newest first, at most {@link maxIds}. */
export async function findEntryIds(
  reader: Reader,
  query: string,
  filter: EntryFilter = {},
): Promise<readonly string[]> {
  const { match } = searchQuery(query)
  const sifted = sieve(filter)
  if (match === null) {
    if (sifted === null || query.trim() !== '') return []
    return idsOf(await sift(reader, sifted).select('entry.id').limit(maxIds).execute())
  }
  const hits = reader
    .selectFrom('entry_search')
    .innerJoin('entry', 'entry.position', 'entry_search.rowid')
    .where(sql<SqlBool>`entry_search MATCH ${match}`)
    .where((is) => is.and(sifted?.meets(hitPlace) ?? []))
  return idsOf(await hits.select('entry.id').orderBy('entry_search.rowid', 'desc').limit(maxIds).execute())
}

function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id)
}
