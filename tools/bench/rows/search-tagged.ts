import { newestFirst } from '#journal/entries/matching-rows.ts'
import { searchQuery } from '#journal/entries/search-query.ts'
import { foldedName } from '#shared/folded-name.ts'
import type { RowGroup } from '../bench-context.ts'
import { corpusTags } from '../corpus-marks.ts'
import { inTurn, mediansOfRounds } from '../in-turn.ts'
import { rowOf } from '../row.ts'

const limit = 50
// The app's own question with the condition of a tag, written out.
const tagged = newestFirst.replace(
  'ORDER BY',
  `AND EXISTS (SELECT 1 FROM entry_tag WHERE tag_id = (SELECT id FROM tag WHERE folded = ?)
    AND position = entry_search.rowid) ORDER BY`,
)

/** The fifty newest hits of a word among the entries of a tag, from the commonest tag to the rarest. */
export const searchTagged: RowGroup = {
  title: 'search, with a tag',
  async measure({ terms, handlers, plain }) {
    const onPlain = plain.prepare(tagged)
    const queries = [...terms.common, ...terms.mid].map((word) => `${word} `)
    const matches = queries.map((query) => searchQuery(query).match)
    const tag = (at: number) => corpusTags[(at * 7) % corpusTags.length] ?? ''
    const samples = await inTurn(
      queries.length,
      (at) =>
        handlers.entries.search({
          query: queries[at] ?? '',
          filter: { tags: [tag(at)] },
          order: 'newest',
          skip: 0,
          limit,
        }),
      (at) => onPlain.all(matches[at], foldedName(tag(at)), limit + 1, 0),
    )
    return [
      rowOf(mediansOfRounds(samples, queries.length), {
        name: 'tag+text',
        at: 'p50',
        target: 1.3,
        note: 'limit: the same query, plain SQLite FTS5; ours also makes marked words of the snippets',
      }),
    ]
  },
}
