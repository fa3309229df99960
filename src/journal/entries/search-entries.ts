import { type SqlBool, sql } from 'kysely'
import type { SearchHit, SearchOrder, SearchPage } from '#shared/entry.ts'
import { maxIds } from '#shared/limits.ts'
import type { ReadConnection, Reader } from '../database/connection.ts'
import { isMarked, markedText } from './marked-text.ts'
import { plainText } from './plain-text.ts'
import { type SearchQuery, searchQuery } from './search-query.ts'

/** How many of the newest hits "best first" chooses from: to weigh all hits of a common word takes too long. */
export const weighedHits = 1000

// 64976 and 64977 are the marks of marked-text.ts. The index keeps only what may be found, so that nothing need be
// asked about the bin; newest first is its own order, so that fifty hits cost fifty rows.
const hitColumns = `
  entry.id, entry.position, entry.day, entry.time,
  highlight(entry_search, 0, char(64976), char(64977)) AS title,
  snippet(entry_search, 1, char(64976), char(64977), '…', 20) AS snippet`

/** The statement behind "newest first"; the bench runs the same on plain SQLite. */
export const newestFirst = `
  SELECT ${hitColumns}
  FROM entry_search CROSS JOIN entry ON entry.position = entry_search.rowid
  WHERE entry_search MATCH ?
  ORDER BY entry_search.rowid DESC LIMIT ? OFFSET ?`

// A word in the title weighs as much as four in the body.
const weigh = `
  WITH newest AS MATERIALIZED (
    SELECT rowid AS position, bm25(entry_search, 4.0, 1.0, 1.0) AS weight
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

const around = 'SELECT substr(body, max(1, instr(body, ?) - 40), 120) AS text FROM entry WHERE position = ?'

interface HitRow {
  readonly id: string
  readonly position: number
  readonly day: string
  readonly time: string
  readonly title: string
  readonly snippet: string
}

export interface SearchRequest {
  /** As typed: see `search-query.ts` for what it may say. Any text is a valid search. */
  readonly query: string
  /** `best`: the best of the newest {@link weighedHits} hits. */
  readonly order: SearchOrder
  readonly skip: number
  readonly limit: number
}

/** Entries that are neither binned nor sealed and hold what was asked for. A search for nothing finds nothing. */
export function searchEntries(
  connection: ReadConnection,
  { query, order, skip, limit }: SearchRequest,
): SearchPage {
  const asked = searchQuery(query)
  const { match } = asked
  if (match === null) return { hits: [], more: false }
  const rows =
    order === 'newest'
      ? connection.read<HitRow>(newestFirst).all(match, limit + 1, skip)
      : bestFirst(connection, match, limit + 1, skip)
  return {
    hits: rows.slice(0, limit).map((row) => searchHit(connection, row, asked)),
    more: rows.length > limit,
  }
}

function bestFirst(connection: ReadConnection, match: string, limit: number, skip: number): HitRow[] {
  const best = connection
    .read<{ position: number }>(weigh)
    .all(match, limit, skip)
    .map(({ position }) => position)
  const rows = connection.read<HitRow>(chosen).all(match, Math.min(...best), JSON.stringify(best))
  const byPosition = new Map(rows.map((row) => [row.position, row]))
  return best.flatMap((position) => byPosition.get(position) ?? [])
}

function searchHit(connection: ReadConnection, row: HitRow, { unmarked }: SearchQuery): SearchHit {
  const { id, position, day, time } = row
  const [wanted] = unmarked
  const snippet =
    wanted === undefined || isMarked(row.snippet)
      ? row.snippet
      : (connection.read<{ text: string }>(around).get(wanted, position)?.text ?? '')
  return {
    id,
    position,
    day,
    time,
    title: markedText(row.title, unmarked),
    snippet: markedText(plainText(snippet), unmarked),
  }
}

/** The ids of everything a search finds, newest first, at most {@link maxIds}. */
export async function findEntryIds(reader: Reader, query: string): Promise<readonly string[]> {
  const { match } = searchQuery(query)
  if (match === null) return []
  const rows = await reader
    .selectFrom('entry_search')
    .innerJoin('entry', 'entry.position', 'entry_search.rowid')
    .where(sql<SqlBool>`entry_search MATCH ${match}`)
    .select('entry.id')
    .orderBy('entry_search.rowid', 'desc')
    .limit(maxIds)
    .execute()
  return rows.map(({ id }) => id)
}
