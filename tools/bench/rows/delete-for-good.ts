import { binEntries } from '#journal/entries/bin-entries.ts'
import { deleteForGood as destroy } from '#journal/entries/delete-for-good.ts'
import { readPage } from '#journal/entries/read-page.ts'
import type { RowGroup } from '../bench-context.ts'
import { reportOf } from '../row.ts'

/** Destroying one entry, which writes the whole journal anew; and binning a hundred. Last of all: it changes the file. */
export const deleteForGood: RowGroup = {
  title: 'deleting',
  async measure({ journals }) {
    const connection = await journals.ours.open()
    try {
      const ids = readPage(connection, { before: null, limit: 100 }).rows.map(({ id }) => id)
      const started = performance.now()
      binEntries(connection, ids, 1)
      const binned = performance.now()
      destroy(connection, ids.slice(0, 1))
      const destroyed = performance.now()
      return [
        reportOf('bin.100', 'ms', [binned - started], 'a hundred entries to the bin, once'),
        reportOf(
          'delete.good',
          'ms',
          [destroyed - binned],
          'one entry destroyed, once: the whole journal is written anew',
        ),
      ]
    } finally {
      await connection.close()
    }
  },
}
