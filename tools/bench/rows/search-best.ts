import { searchQuery } from '#journal/entries/search-query.ts'
import type { RowGroup } from '../bench-context.ts'
import { inTurn } from '../in-turn.ts'
import { rowOf } from '../row.ts'

/** The fifty best of the newest hits of a common word. */
export const searchBest: RowGroup = {
  title: 'search, best first',
  async measure({ terms, handlers, plain }) {
    const count = plain.prepare('SELECT count(*) FROM entry_search WHERE entry_search MATCH ?')
    const queries = terms.common.map((word) => `${word} `)
    const matches = queries.map((query) => searchQuery(query).match)
    const samples = await inTurn(
      queries.length,
      (at) =>
        handlers.entries.search({ query: queries[at] ?? '', filter: {}, order: 'best', skip: 0, limit: 50 }),
      (at) => count.all(matches[at]),
    )
    return [
      rowOf(samples, { name: 'search.best', at: 'p50', target: 2, note: 'limit: counting the hits, plain' }),
    ]
  },
}
