import { sql } from 'kysely'
import type { SearchPage } from '#shared/entry.ts'
import type { ReadConnection, Reader } from '../database/connection.ts'
import type { Sieve } from '../finding/entry-filter.ts'
import { markedText } from './marked-text.ts'

const place = sql.ref<number>('place.position')

/** All that a filter lets through, newest first. */
export function sift(reader: Reader, { places, meets }: Sieve) {
  return reader
    .selectFrom(places.as('place'))
    .crossJoin('entry')
    .whereRef('entry.position', '=', 'place.position')
    .where('entry.binned_at', 'is', null)
    .where('entry.sealed', '=', 0)
    .where((is) => is.and(meets(place)))
    .orderBy('place.position', 'desc')
}

/** A page of what a filter lets through, when no words are searched for. */
export function listSifted(
  connection: ReadConnection,
  sifted: Sieve,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): SearchPage {
  const rows = connection.rows(
    sift(connection.db, sifted)
      .select(['entry.id', 'entry.position', 'entry.day', 'entry.time', 'entry.title', 'entry.preview'])
      .limit(limit + 1)
      .offset(skip),
  )
  const hits = rows.slice(0, limit).map(({ title, preview, ...row }) => ({
    ...row,
    title: markedText(title, []),
    snippet: markedText(preview, []),
  }))
  return { hits, more: rows.length > limit }
}
