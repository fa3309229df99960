import { pageOfRows, readPage } from '#journal/entries/read-page.ts'
import type { RowGroup } from '../bench-context.ts'
import { inTurn } from '../in-turn.ts'
import { connectTo } from '../journals.ts'
import { rowOf } from '../row.ts'

/** From a derived key to the first fifty lines. Needs both journals to itself. */
export const open: RowGroup = {
  title: 'opening',
  async measure({ journals }) {
    const samples = await inTurn(
      10,
      async () => {
        const connection = connectTo(journals.ours)
        readPage(connection, { before: null, limit: 50 })
        await connection.close()
      },
      () => {
        const sqlite = journals.plain.open()
        sqlite.prepare(pageOfRows).all(Number.MAX_SAFE_INTEGER, 50)
        sqlite.close()
      },
    )
    return [
      rowOf(samples, {
        name: 'open.first50',
        at: 'p50',
        target: 1.5,
        note: 'after key derivation, with closing; limit: plain SQLite with the same settings',
      }),
    ]
  },
}
