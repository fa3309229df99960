import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { journalHandlers } from '#journal/handlers.ts'
import type { RowGroup } from './bench-context.ts'
import { device } from './device.ts'
import { connectTo, makeJournals, removeJournals } from './journals.ts'
import type { MissingRow, Row } from './row.ts'
import { disk } from './rows/disk.ts'
import { kdf } from './rows/kdf.ts'
import { list } from './rows/list.ts'
import { open } from './rows/open.ts'
import { save } from './rows/save.ts'
import { search } from './rows/search.ts'
import { searchBest } from './rows/search-best.ts'
import { chooseTerms } from './search-terms.ts'
import { table } from './table.ts'

/** Read-only rows first; saving changes the journals, and opening needs them closed. */
const whileOpen: readonly RowGroup[] = [search, searchBest, list, disk, save, kdf]
const whileClosed: readonly RowGroup[] = [open]

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '10000' },
    json: { type: 'string' },
    only: { type: 'string' },
  },
})
const entries = Number(values.entries)
if (!Number.isInteger(entries) || entries < 100) throw new RangeError('--entries: a whole number from 100 on')
const chosen = ({ title }: RowGroup) => values.only === undefined || title.includes(values.only)

const say = (text: string) => process.stderr.write(`${text} …\n`)
const journals = makeJournals(mkdtempSync(join(tmpdir(), 'goldseam-bench-')), entries, say)
try {
  const plain = journals.plain.open()
  const withoutPrefixes = journals.withoutPrefixes.open()
  const connection = connectTo(journals.ours)
  const context = {
    journals,
    terms: chooseTerms(plain, entries),
    connection,
    handlers: journalHandlers({
      vault: { vaultId: 'bench', connection, close: () => connection.close() },
      now: Date.now,
      changed: () => undefined,
    }),
    plain,
    withoutPrefixes,
  }
  const where = device(plain.prepare('SELECT sqlite_version()').pluck().get() as string)
  console.log(
    `${entries} entries on ${where}\nms and MB as p50 / p95, at least three rounds in turn with the limit`,
  )
  const rows: (Row | MissingRow)[] = []
  const measure = async (group: RowGroup) => {
    const measured = await group.measure(context)
    console.log(table(group.title, measured))
    rows.push(...measured)
  }
  for (const group of whileOpen.filter(chosen)) await measure(group)
  await connection.close()
  plain.close()
  withoutPrefixes.close()
  for (const group of whileClosed.filter(chosen)) await measure(group)

  const missed = rows.filter((row) => 'ratio' in row && row.target !== null && (row.ratio ?? 0) > row.target)
  console.log(
    missed.length === 0 ? '\nAll targets met.' : `\nMissed: ${missed.map(({ name }) => name).join(', ')}`,
  )
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ entries, device: where, rows }, null, 2)}\n`)
  }
} finally {
  removeJournals(journals)
}
