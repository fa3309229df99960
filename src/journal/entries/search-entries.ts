import { type SqlBool, sql } from 'kysely'
import type { SearchHit, SearchOrder, SearchPage } from '#shared/entry.ts'
import type { EntryFilter } from '#shared/finding.ts'
import { maxBodyLength, maxIds, weighedHits } from '#shared/limits.ts'
import type { ReadConnection, Reader } from '../database/connection.ts'
import { type Sieve, sieve } from '../finding/entry-filter.ts'
import { withWholePictures } from './cut-pictures.ts'
import { longBody, longSnippet } from './long-snippet.ts'
import { isMarked, markedText } from './marked-text.ts'
import { plainText } from './plain-text.ts'
import { type SearchQuery, searchQuery } from './search-query.ts'

// 64976 and 64977 are the marks of marked-text.ts. The index keeps only what may be found, so that nothing need be
// asked about the bin; newest first is its own order, so that fifty hits cost fifty rows.
const markedTitle = 'highlight(entry_search, 0, char(64976), char(64977))'
const markedSnippet = `CASE WHEN octet_length(entry.body) <= ${longBody}
    THEN snippet(entry_search, 1, char(64976), char(64977), '…', 20) END`
const hitColumns = `
  entry.id, entry.position, entry.day, entry.time, ${markedTitle} AS title, ${markedSnippet} AS snippet`

/** The statement behind "newest first"; the bench runs the same on plain SQLite. */
export const newestFirst = `
  SELECT ${hitColumns}
  FROM entry_search CROSS JOIN entry ON entry.position = entry_search.rowid
  WHERE entry_search MATCH ?
  ORDER BY entry_search.rowid DESC LIMIT ? OFFSET ?`

// A word in the title weighs as much as four in the body.
const weight = 'bm25(entry_search, 4.0, 1.0, 1.0)'
const weigh = `
  WITH newest AS MATERIALIZED (
    SELECT rowid AS position, ${weight} AS weight
    FROM entry_search WHERE entry_search MATCH ? ORDER BY rowid DESC LIMIT ${weighedHits}
  )
  SELECT position FROM newest ORDER BY weight, position DESC LIMIT ? OFFSET ?`

// One walk through the hits from the oldest chosen one on, instead of a search of its own for each of them: half
// the time. The + keeps SQLite from doing the latter.
const chosen = `
  SELECT ${hitColumns}
  FROM entry_search CROSS JOIN entry ON entry.position = entry_search.rowid
  WHERE entry_search MATCH ? AND entry_search.rowid >= CAST(? AS INTEGER)
    AND +entry_search.rowid IN (SELECT value FROM json_each(?))`

const beginning = 'SELECT substr(body, 1, ?) AS text FROM entry WHERE position = ?'
/** Characters. */
const firstPages = 16_384
const around = 'SELECT substr(body, max(1, instr(body, ?) - 40), 120) AS text FROM entry WHERE position = ?'

interface HitRow {
  readonly id: string
  readonly position: number
  readonly day: string
  readonly time: string
  readonly title: string
  /** Null for a body longer than {@link longBody}. */
  readonly snippet: string | null
}

export interface SearchRequest {
  /** As typed: see `search-query.ts` for what it may say. Any text is a valid search. */
  readonly query: string
  readonly filter: EntryFilter
  /** `best`: the best of the newest {@link weighedHits} hits. */
  readonly order: SearchOrder
  readonly skip: number
  readonly limit: number
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
  const rows =
    sifted === null
      ? searchAll(connection, asked.match, request)
      : searchSifted(connection, asked.match, sifted, request)
  return {
    hits: rows.slice(0, limit).map((row) => searchHit(connection, row, asked)),
    more: rows.length > limit,
  }
}

function searchAll(
  connection: ReadConnection,
  match: string,
  { order, skip, limit }: SearchRequest,
): HitRow[] {
  return order === 'newest'
    ? connection.read<HitRow>(newestFirst).all(match, limit + 1, skip)
    : bestFirst(connection, match, limit + 1, skip)
}

const shownColumns = sql.raw(hitColumns)
const weightOfHit = sql.raw(weight)
const hit = sql.ref<number>('entry_search.rowid')
const place = sql.ref<number>('place.position')

function searchSifted(
  connection: ReadConnection,
  match: string,
  sifted: Sieve,
  { order, skip, limit }: SearchRequest,
): HitRow[] {
  const hits = sql`entry_search MATCH ${match} AND ${sql.join(sifted.meets(hit), sql` AND `)}`
  if (order === 'newest') {
    return connection.rows(sql<HitRow>`
      SELECT ${shownColumns}
      FROM entry_search CROSS JOIN entry ON entry.position = entry_search.rowid
      WHERE ${hits} ORDER BY entry_search.rowid DESC LIMIT ${limit + 1} OFFSET ${skip}`)
  }
  const best = sql<{ readonly position: number }>`
    WITH newest AS MATERIALIZED (
      SELECT rowid AS position, ${weightOfHit} AS weight
      FROM entry_search WHERE ${hits} ORDER BY rowid DESC LIMIT ${weighedHits}
    )
    SELECT position FROM newest ORDER BY weight, position DESC LIMIT ${limit + 1} OFFSET ${skip}`
  return showInOrder(
    connection,
    match,
    connection.rows(best).map((row) => row.position),
  )
}

function sift(reader: Reader, { places, meets }: Sieve) {
  return reader
    .selectFrom(places.as('place'))
    .crossJoin('entry')
    .whereRef('entry.position', '=', 'place.position')
    .where('entry.binned_at', 'is', null)
    .where('entry.sealed', '=', 0)
    .where((is) => is.and(meets(place)))
    .orderBy('place.position', 'desc')
}

function listSifted(connection: ReadConnection, sifted: Sieve, { skip, limit }: SearchRequest): SearchPage {
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

function bestFirst(connection: ReadConnection, match: string, limit: number, skip: number): HitRow[] {
  const best = connection
    .read<{ position: number }>(weigh)
    .all(match, limit, skip)
    .map((row) => row.position)
  return showInOrder(connection, match, best)
}

function showInOrder(connection: ReadConnection, match: string, best: readonly number[]): HitRow[] {
  const rows = connection.read<HitRow>(chosen).all(match, Math.min(...best), JSON.stringify(best))
  const byPosition = new Map(rows.map((row) => [row.position, row]))
  return best.flatMap((position) => byPosition.get(position) ?? [])
}

function searchHit(connection: ReadConnection, row: HitRow, asked: SearchQuery): SearchHit {
  const { id, position, day, time } = row
  return {
    id,
    position,
    day,
    time,
    title: markedText(row.title, asked.unmarked),
    snippet: markedText(plainText(withWholePictures(snippetOf(connection, row, asked))), asked.unmarked),
  }
}

function snippetOf(
  connection: ReadConnection,
  { position, title, snippet }: HitRow,
  { unmarked: [wanted], words }: SearchQuery,
): string {
  const begun = (length: number) =>
    connection.read<{ text: string }>(beginning).get(length, position)?.text ?? ''
  // A hit the index marks nowhere was found by its index of other spellings: see [Note: found as].
  const isShown = snippet !== null && (wanted !== undefined || isMarked(snippet) || isMarked(title))
  // Most words are in the first pages already; a whole long text is a megabyte to read and to throw away.
  const text = isShown
    ? snippet
    : (longSnippet(begun(firstPages), words) ??
      longSnippet(begun(maxBodyLength), words) ??
      snippet ??
      begun(120))
  if (wanted === undefined || isMarked(text)) return text
  return connection.read<{ text: string }>(around).get(wanted, position)?.text ?? ''
}

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
    .where((is) => is.and(sifted?.meets(hit) ?? []))
  return idsOf(await hits.select('entry.id').orderBy('entry_search.rowid', 'desc').limit(maxIds).execute())
}

function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id)
}
