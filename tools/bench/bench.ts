import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { journalHandlers } from '#journal/handlers.ts'
import { SealedRoom } from '#journal/sealed/sealed-room.ts'
import { SessionStage } from '#journal/share/session-stage.ts'
import { vaultPaths } from '#journal/vault/vault-folder.ts'
import type { RowGroup } from './bench-context.ts'
import { device } from './device.ts'
import { makeJournals } from './journals.ts'
import { noBackups, noHealth, noImages } from './no-images.ts'
import type { MissingRow, Row } from './row.ts'
import { backupAndCheck } from './rows/backup-and-check.ts'
import { deleteForGood } from './rows/delete-for-good.ts'
import { disk } from './rows/disk.ts'
import { fsyncs } from './rows/fsyncs.ts'
import { inTheApp } from './rows/in-the-app.ts'
import { kdf } from './rows/kdf.ts'
import { list } from './rows/list.ts'
import { lookingBack } from './rows/looking-back.ts'
import { open } from './rows/open.ts'
import { overTime } from './rows/over-time.ts'
import { save } from './rows/save.ts'
import { search } from './rows/search.ts'
import { searchBest } from './rows/search-best.ts'
import { searchTagged } from './rows/search-tagged.ts'
import { share } from './rows/share.ts'
import { chooseTerms } from './search-terms.ts'
import { table } from './table.ts'

/** Read-only rows first; saving changes the journals, and opening needs them closed. */
const whileOpen: readonly RowGroup[] = [
  inTheApp,
  search,
  searchBest,
  searchTagged,
  list,
  lookingBack,
  disk,
  save,
  overTime,
  share,
]
const whileClosed: readonly RowGroup[] = [fsyncs, kdf, open, backupAndCheck, deleteForGood]

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
const folder = mkdtempSync(join(tmpdir(), 'goldseam-bench-'))
try {
  const journals = await makeJournals(folder, entries, say)
  const plainConnection = await journals.plain.open()
  const withoutPrefixesConnection = await journals.withoutPrefixes.open()
  const plain = plainConnection.sqlite
  const withoutPrefixes = withoutPrefixesConnection.sqlite
  const connection = await journals.ours.open()
  const context = {
    journals,
    terms: chooseTerms(plain, entries),
    connection,
    handlers: journalHandlers({
      vault: { connection, images: noImages, paths: vaultPaths(folder) },
      backups: noBackups,
      health: noHealth,
      sealedRoom: new SealedRoom(),
      stage: new SessionStage(),
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
  await plainConnection.close()
  await withoutPrefixesConnection.close()
  for (const group of whileClosed.filter(chosen)) await measure(group)

  const [load = 0] = loadavg()
  if (load > 1.5 * cpus().length) {
    console.log(`\nThis machine had other work (load ${load.toFixed(1)}): its times say little.`)
  }
  const missed = rows.filter((row) => 'ratio' in row && row.target !== null && (row.ratio ?? 0) > row.target)
  console.log(
    missed.length === 0 ? '\nAll targets met.' : `\nMissed: ${missed.map(({ name }) => name).join(', ')}`,
  )
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ entries, device: where, rows }, null, 2)}\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
