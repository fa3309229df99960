import { pageOfRows, readPage } from '#journal/entries/read-page.ts'
import type { RowGroup } from '../bench-context.ts'
import { rowOf } from '../row.ts'

const rounds = 20

/** From a derived key to the first fifty lines. Needs both journals to itself. */
export const open: RowGroup = {
  title: 'opening',
  async measure({ journals }) {
    const samples = { ours: [] as number[], limit: [] as number[] }
    for (let round = 0; round <= rounds; round++) {
      const ours = await opened(async () => {
        const connection = await journals.ours.open()
        readPage(connection, { before: null, limit: 50 })
        return connection
      })
      const plain = await opened(async () => {
        const connection = await journals.plain.open()
        connection.sqlite.prepare(pageOfRows).all(Number.MAX_SAFE_INTEGER, 50)
        connection.sqlite.prepare("INSERT INTO unlock_event VALUES (1, 'plain', 0)").run()
        return connection
      })
      if (round === 0) continue
      samples.ours.push(ours)
      samples.limit.push(plain)
    }
    return [
      rowOf(samples, {
        name: 'open.first50',
        at: 'p50',
        target: 1.5,
        note: 'key file, unwrapping, opening, one line of history written; limit: plain SQLite, same settings and line',
      }),
    ]
  },
}

/** Milliseconds of opening; closing is not counted. */
async function opened(open: () => Promise<{ close(): Promise<void> }>): Promise<number> {
  const started = performance.now()
  const connection = await open()
  const took = performance.now() - started
  await connection.close()
  return took
}
