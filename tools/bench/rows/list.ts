import { pageOfRows } from '#journal/entries/read-page.ts'
import type { RowGroup } from '../bench-context.ts'
import { inTurn } from '../in-turn.ts'
import { reportOf, rowOf } from '../row.ts'
import { seededRandom } from '../seeded-random.ts'

const pages = 60

/** A page of fifty lines from anywhere in the journal, and its table of contents. */
export const list: RowGroup = {
  title: 'the list',
  async measure({ handlers, plain }) {
    const statement = plain.prepare(pageOfRows)
    const positions = plain.prepare('SELECT position FROM entry ORDER BY position').pluck().all() as number[]
    const random = seededRandom(11)
    const before = Array.from(
      { length: pages },
      () => positions[Math.floor(random() * positions.length)] ?? 0,
    )
    const samples = await inTurn(
      pages,
      (at) => handlers.entries.page({ before: before[at] ?? null, limit: 50 }),
      (at) => statement.all(before[at], 50),
    )
    const days = await inTurn(
      5,
      () => handlers.entries.days(undefined),
      () => undefined,
    )
    return [
      rowOf(samples, {
        name: 'list.page',
        at: 'p50',
        target: 1.3,
        note: 'limit: the same query, plain SQLite',
      }),
      reportOf('list.days', 'ms', days.ours, 'the table of contents of the whole journal'),
    ]
  },
}
