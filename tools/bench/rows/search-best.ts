import { searchQuery } from '#journal/entries/search-query.ts'
import type { RowGroup } from '../bench-context.ts'
import { inTurn } from '../in-turn.ts'
import { rowOf } from '../row.ts'

/**
 * The fifty best of the newest hits of a common word. A fixed thousand hits is weighed and fifty are shown with
 * their snippets, whatever the size of the journal, and the limit is to count all hits: in a small journal there is next
 * to nothing to count, and the comparison says something only where there are many more hits than are weighed.
 */
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
      rowOf(samples, {
        name: 'search.best',
        at: 'p50',
        target: 2,
        note: 'limit: counting the hits, plain; 1,000 are weighed and 50 shown whatever the size, which limits it in a small journal',
      }),
    ]
  },
}
