import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '#journal/database/connection.ts'
import { migrate } from '#journal/database/migrate.ts'
import { openDatabase } from '#journal/database/open-database.ts'
import { previewShare } from '#journal/share/share-requests.ts'
import { speak } from '#journal/words.ts'
import type { ShareOptions } from '#shared/share.ts'
import { fillEightWeeks, today } from '../../../tests/unit/journal/share/sheet/support/eight-weeks.ts'
import type { RowGroup } from '../bench-context.ts'
import { type Row, rowOf } from '../row.ts'

const options: ShareOptions = {
  paper: 'a4',
  dateForm: 'language',
  clock: 'language',
}
const second = 1000

/** A session sheet after choosing. */
export const share: RowGroup = {
  title: 'share',
  async measure() {
    speak('en')
    return [await sheet()]
  },
}

async function sheet(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-bench-sheet-'))
  const sqlite = openDatabase({ file: join(folder, 'journal.db'), key: randomBytes(32), create: true })
  migrate(sqlite)
  const connection = connect(sqlite)
  try {
    const { draft } = fillEightWeeks(connection)
    const selection = { draft, today }
    const ours: number[] = []
    for (let round = 0; round < 10; round += 1) {
      ours.push(took(() => previewShare(connection, { selection, options })))
    }
    const note = 'the document of eight weeks after choosing; limit: one second'
    return rowOf({ ours, limit: [second] }, { name: 'sheet for 8 weeks', at: 'p95', target: 1, note })
  } finally {
    await connection.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function took(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
