import { newestFirst } from '#journal/entries/matching-rows.ts'
import { searchQuery } from '#journal/entries/search-query.ts'
import type { RowGroup } from '../bench-context.ts'
import { inTurn, mediansOfRounds } from '../in-turn.ts'
import { rowOf } from '../row.ts'

const limit = 50
/** More than of other rows: they take less than a millisecond, and the first ones also what compiling our code takes. */
const rounds = 15

/** The fifty newest hits with marked title and snippet, as the journal process answers the window. */
export const search: RowGroup = {
  title: 'search, newest first',
  async measure({ terms, handlers, plain, withoutPrefixes }) {
    const onPlain = plain.prepare(newestFirst)
    const withoutIndex = withoutPrefixes.prepare(newestFirst)
    const rows = []
    for (const name of ['rare', 'common', 'mid', 'and', 'phrase'] as const) {
      const queries = terms[name].map((words) => (name === 'phrase' ? `"${words}"` : `${words} `))
      const matches = queries.map((query) => searchQuery(query).match)
      const samples = await inTurn(
        queries.length,
        (at) =>
          handlers.entries.search({ query: queries[at] ?? '', filter: {}, order: 'newest', skip: 0, limit }),
        (at) => onPlain.all(matches[at], limit, 0),
        rounds,
      )
      rows.push(
        rowOf(mediansOfRounds(samples, queries.length), {
          name: `search.${name}`,
          at: 'p95',
          target: 1.25,
          note: 'limit: the same query, plain SQLite FTS5; ours also makes marked words of 50 snippets of Markdown',
        }),
      )
    }
    const many = manyTarget(rowsIn(plain))
    for (const [name, queries, target] of [
      ['prefix2', terms.prefix2, many],
      ['prefix3', terms.prefix3, many],
      ['prefix3.few', terms.prefix3Few, 1],
    ] as const) {
      const matches = queries.map((query) => searchQuery(query).match)
      const samples = await inTurn(
        queries.length,
        (at) =>
          handlers.entries.search({ query: queries[at] ?? '', filter: {}, order: 'newest', skip: 0, limit }),
        (at) => withoutIndex.all(matches[at], limit, 0),
        rounds,
      )
      rows.push(
        rowOf(mediansOfRounds(samples, queries.length), {
          name: `search.${name}`,
          at: 'p50',
          target,
          note: prefixNotes[name],
        }),
      )
    }
    return rows
  },
}

const withoutPrefix = 'limit: plain SQLite FTS5 without prefix index'
const prefixNotes = {
  prefix2: withoutPrefix,
  prefix3: `${withoutPrefix}; beginnings that at least 100 words share`,
  'prefix3.few': `${withoutPrefix}; beginnings of few words, where the lines of the result cost more than finding them`,
}

/** For beginnings of many words: the longer the journal, the more an index of beginnings saves. */
function manyTarget(entries: number): number | null {
  if (entries >= 100_000) return 0.15
  return entries >= 10_000 ? 0.7 : null
}

function rowsIn(sqlite: { prepare(sql: string): { get(): unknown } }): number {
  return (sqlite.prepare('SELECT count(*) AS entries FROM entry').get() as { entries: number }).entries
}
