import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { salvageJournal } from '#journal/damage/salvage-journal.ts'
import { readSalvageNote } from '#journal/damage/salvage-note.ts'
import { type Connection, connect } from '#journal/database/connection.ts'
import { openDatabase } from '#journal/database/open-database.ts'
import { pageSize } from '#journal/database/page-format.ts'
import { readEveryRevision } from '#journal/entries/revisions.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import { seeded } from '../entries/support/made-up-entries.ts'
import { flipped } from '../vault/support/made-key-file.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { crashedVault, databaseKeyOf, filledVault, written } from './support/filled-vault.ts'
import { pagesOf, pagesOfEntries } from './support/pages-of-entries.ts'

/** More: `SALVAGES=1000 npx vitest run tests/unit/journal/damage/salvage-journal.test.ts` */
const salvages = Number(process.env.SALVAGES ?? 12)
const seed = process.env.GOLDSEAM_SEED === 'random' ? Date.now() : 20_261_122
const limit = { timeout: 300_000 + salvages * 5000 }

const entryTable = 'SELECT * FROM entry ORDER BY position'
const carried = `
  SELECT entry.id || ' ' || tag.name AS said FROM entry_tag
    JOIN entry USING (position) JOIN tag ON tag.id = tag_id
  UNION ALL SELECT entry.id || ' ' || mood FROM entry_mood JOIN entry USING (position) ORDER BY said`
const answers = 'SELECT id, status, revision, record FROM answer_record'
const lists = (connection: Connection, sql: string) =>
  connection.sqlite
    .prepare(sql)
    .raw()
    .all()
    .map((row) => JSON.stringify(row))

interface Stored {
  readonly bytes: Buffer
  readonly log: Buffer
  readonly key: Buffer
  readonly salt: Buffer
}

async function storedIn(folder: string): Promise<Stored> {
  const file = join(folder, 'journal.db')
  const log = existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : Buffer.alloc(0)
  return { bytes: readFileSync(file), log, ...(await databaseKeyOf(folder)) }
}

/** Salvages and opens what came of it. */
async function salvaged({ bytes, log, key, salt }: Stored) {
  const target = join(temporaryFolder(), 'salvaged.db')
  const read = (start: number, length: number) => bytes.subarray(start, start + length)
  const damaged = { size: bytes.byteLength, read, log, key: Buffer.from(key), salt }
  const report = await salvageJournal(damaged, target, written)
  expect(readFileSync(target).subarray(0, 16).equals(salt)).toBe(true)
  return { report, connection: open(target, key) }
}

function open(file: string, key: Buffer): Connection {
  return connect(openDatabase({ file, key: Buffer.from(key), create: false }))
}

function isSound(connection: Connection): void {
  expect(connection.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(connection.sqlite.pragma('foreign_key_check')).toEqual([])
  connection.sqlite.exec("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)")
}

async function prepared() {
  const folder = await filledVault({ entries: 150, seed: 5 })
  const stored = await storedIn(folder)
  const whole = open(join(folder, 'journal.db'), stored.key)
  onTestFinished(() => whole.close())
  return { stored, whole, ofEntries: pagesOfEntries(whole.sqlite) }
}

test('of an undamaged journal every row of every table comes over, and search finds the same', async () => {
  const { stored, whole } = await prepared()
  const { report, connection } = await salvaged(stored)
  const tables = whole.sqlite
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all() as readonly string[]
  expect(tables.length).toBeGreaterThan(10)
  for (const table of tables) {
    const sql = `SELECT * FROM ${table} ${table === 'setting' ? "WHERE name <> 'salvage'" : ''}`
    expect(lists(connection, sql), table).toEqual(lists(whole, sql))
    expect(lists(whole, sql).length, table).toBeGreaterThan(0)
  }
  const query = { query: 'night', filter: {}, order: 'best' as const, skip: 0, limit: 100 }
  expect(searchEntries(connection, query)).toEqual(searchEntries(whole, query))
  expect(report).toMatchObject({ damagedPages: 0, lostDays: [], lostVersions: 0, lostPictures: 0 })
  expect(readSalvageNote(connection)).toEqual(report)
  isSound(connection)
  await connection.close()
})

test('what was deleted does not come back, also from pages given back to the file', async () => {
  const { folder } = await crashedVault({ entries: 60, seed: 9, last: 3 })
  const before = await storedIn(folder)
  const file = join(folder, 'journal.db')
  const connection = open(file, before.key)
  connection.sqlite.exec('DELETE FROM entry WHERE position % 2 = 0')
  const left = lists(connection, entryTable)
  expect(Number(connection.sqlite.pragma('freelist_count', { simple: true }))).toBeGreaterThan(5)
  await connection.close()
  const after = await salvaged(await storedIn(folder))
  expect(lists(after.connection, entryTable)).toEqual(left)
  await after.connection.close()
})

test('of a journal left by a crash what was only in the log comes over too', async () => {
  const { folder, rows } = await crashedVault({ entries: 20, seed: 11, last: 5 })
  const { connection } = await salvaged(await storedIn(folder))
  const entries = rows.filter((row) => row.startsWith('entry ')).map((row) => row.slice('entry '.length))
  expect(lists(connection, entryTable)).toEqual(entries)
  await connection.close()
})

test('of a damaged log nothing is put together that was not saved so', async () => {
  const { folder, rows, rowsBefore } = await crashedVault({ entries: 20, seed: 13, last: 5 })
  const before = await storedIn(folder)
  const entries = (all: readonly string[]) =>
    new Set(all.filter((row) => row.startsWith('entry ')).map((row) => row.slice('entry '.length)))
  const [saved, savedBefore] = [entries(rows), entries(rowsBefore)]
  const random = seeded(seed)
  let found = 0
  for (let count = 0; count < 12; count += 1) {
    const log = flipped(before.log, Math.floor(random() * before.log.byteLength * 8))
    const { connection } = await salvaged({ ...before, log })
    const there = lists(connection, entryTable)
    expect(there.every((row) => saved.has(row)) || there.every((row) => savedBefore.has(row))).toBe(true)
    found += there.length
    await connection.close()
  }
  expect(found).toBeGreaterThan(6 * saved.size)
})

test(
  `whatever pages are damaged, every entry wholly on others comes over byte for byte, and none else (${salvages} journals, seed ${seed})`,
  limit,
  async () => {
    const random = seeded(seed)
    const { stored, whole, ofEntries } = await prepared()
    const pages = stored.bytes.byteLength / pageSize
    const original = new Map(lists(whole, entryTable).map((row) => [String(JSON.parse(row)[1]), row]))
    const marks = new Set(lists(whole, carried))
    const records = new Set(lists(whole, answers))
    const markPages = pagesOf(whole.sqlite, ['entry_tag', 'entry_mood', 'tag'])
    let [lost, lostRecords] = [0, 0]
    for (let count = 0; count < salvages; count += 1) {
      const damaged = new Set<number>()
      // The first page, which everything begins with, is among them every fourth time.
      if (count % 4 === 0) damaged.add(1)
      for (let more = Math.floor(random() ** 3 * pages * 0.6); more >= 0; more -= 1) {
        damaged.add(1 + Math.floor(random() * pages))
      }
      const bytes = Buffer.from(stored.bytes)
      for (const page of damaged) spoil(bytes, page, random)

      const { report, connection } = await salvaged({ ...stored, bytes })
      const expected = [...original].filter(([id]) => ofEntries.get(id)?.every((page) => !damaged.has(page)))
      expect(lists(connection, entryTable), `damaged pages ${[...damaged]}`).toEqual(
        expected.map(([, row]) => row),
      )
      expect(report.entries).toBe(expected.length)
      expect(report.lostDays.length).toBeLessThanOrEqual(original.size - expected.length)
      lost += original.size - expected.length

      const there = lists(connection, carried)
      expect(there.filter((said) => !marks.has(said))).toEqual([])
      if (![...markPages].some((page) => damaged.has(page))) {
        const ids = new Set(expected.map(([id]) => id))
        expect(there).toEqual([...marks].filter((said) => ids.has(said.slice(2, 38))))
      }
      expect(lists(connection, answers).filter((record) => !records.has(record))).toEqual([])
      lostRecords += records.size - lists(connection, answers).length
      for (const [id] of expected) {
        const versions = new Map([...readEveryRevision(whole, id)].map((one) => [one.revision, one.body]))
        for (const version of readEveryRevision(connection, id)) {
          expect(version.body).toBe(versions.get(version.revision))
        }
      }
      isSound(connection)
      await connection.close()
    }
    expect(lost).toBeGreaterThan(salvages)
    expect(lostRecords).toBeGreaterThan(0)
    expect(lostRecords).toBeLessThan(salvages * records.size)
  },
)

/** One bit, a sector, or all of it. */
function spoil(bytes: Buffer, page: number, random: () => number): void {
  const start = (page - 1) * pageSize
  const kind = random()
  if (kind < 0.4) {
    const at = start + Math.floor(random() * pageSize)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at)
  } else if (kind < 0.7) sector(bytes, start + 512 * Math.floor(random() * 8))
  else randomBytes(pageSize).copy(bytes, start)
}

function sector(bytes: Buffer, start: number): void {
  bytes.fill(0, start, start + 512)
}
