import { sql } from 'kysely'
import type { SearchOrder } from '#shared/entry.ts'
import { weighedHits } from '#shared/limits.ts'
import type { ReadConnection } from '../database/connection.ts'
import type { Sieve } from '../finding/entry-filter.ts'
import { longBody } from './long-snippet.ts'

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

/** A hit as the index gives it, its marks still in the text. */
export interface HitRow {
  readonly id: string
  readonly position: number
  readonly day: string
  readonly time: string
  readonly title: string
  /** Null for a body longer than {@link longBody}. */
  readonly snippet: string | null
}

/** Which hits of a search are asked for. */
export interface HitPage {
  /** `best`: the best of the newest {@link weighedHits} hits. */
  readonly order: SearchOrder
  /** How many hits to leave out. */
  readonly skip: number
  readonly limit: number
}

/** The hits of a search for words, in the order asked for, and one more than were asked for when there are more. */
export function matchingRows(
  connection: ReadConnection,
  match: string,
  sifted: Sieve | null,
  page: HitPage,
): readonly HitRow[] {
  return sifted === null ? searchAll(connection, match, page) : searchSifted(connection, match, sifted, page)
}

function searchAll(connection: ReadConnection, match: string, { order, skip, limit }: HitPage): HitRow[] {
  return order === 'newest'
    ? connection.read<HitRow>(newestFirst).all(match, limit + 1, skip)
    : bestFirst(connection, match, limit + 1, skip)
}

const shownColumns = sql.raw(hitColumns)
const weightOfHit = sql.raw(weight)
/** The place of a hit. */
export const hitPlace = sql.ref<number>('entry_search.rowid')

function searchSifted(
  connection: ReadConnection,
  match: string,
  sifted: Sieve,
  { order, skip, limit }: HitPage,
): HitRow[] {
  const hits = sql`entry_search MATCH ${match} AND ${sql.join(sifted.meets(hitPlace), sql` AND `)}`
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
