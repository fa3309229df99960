import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLog } from '#journal/damage/write-ahead-log.ts'
import { connect } from '#journal/database/connection.ts'
import { openDatabase } from '#journal/database/open-database.ts'
import { toFailure } from '#shared/failure.ts'
import { seeded } from '../entries/support/made-up-entries.ts'
import { crashedVault, databaseKeyOf, eachRow, everything, filledVault } from './support/filled-vault.ts'

/** 10,000 and more: `FLIPS=10000 npx vitest run tests/unit/journal/damage/flipped-bits.test.ts` */
const flips = Number(process.env.FLIPS ?? 150)
const seed = process.env.GOLDSEAM_SEED === 'random' ? Date.now() : 20_261_122
const random = seeded(seed)
const limit = { timeout: 300_000 + flips * 100 }

/** Turns one bit of a file over, in place; done twice the file is as it was. */
function flip(file: string, bit: number): void {
  const byte = readFileSync(file).readUInt8(bit >> 3) ^ (1 << (bit & 7))
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.of(byte), 0, 1, bit >> 3)
  closeSync(descriptor)
}

/** Opens a journal and reads every row and every page of it; throws what that throws. */
async function readAll(
  file: string,
  key: Buffer,
  expected: readonly string[],
): Promise<'as it was' | 'altered'> {
  const connection = connect(openDatabase({ file, key: Buffer.from(key), create: false }))
  try {
    let at = 0
    for (const row of eachRow(connection)) {
      if (row !== expected[at]) return 'altered'
      at += 1
    }
    const check = connection.sqlite.pragma('integrity_check', { simple: true })
    if (check !== 'ok') return Promise.reject(Object.assign(new Error('check'), { code: 'SQLITE_CORRUPT' }))
    return at === expected.length ? 'as it was' : 'altered'
  } finally {
    connection.sqlite.close()
  }
}

const verdict = (reading: Promise<string>) => reading.catch((thrown: unknown) => toFailure(thrown).code)

test(
  `every flipped bit of the journal is damage, and no row read before it is another (${flips} flips, seed ${seed})`,
  limit,
  async () => {
    const folder = await filledVault({ entries: 40, seed: 1 })
    const file = join(folder, 'journal.db')
    const { key } = await databaseKeyOf(folder)
    const connection = connect(openDatabase({ file, key: Buffer.from(key), create: false }))
    connection.sqlite.exec('VACUUM')
    const expected = everything(connection)
    expect(connection.sqlite.pragma('freelist_count', { simple: true })).toBe(0)
    await connection.close()
    const before = readFileSync(file)
    expect(await verdict(readAll(file, key, expected))).toBe('as it was')

    const seen: Record<string, number> = {}
    for (let count = 0; count < flips; count += 1) {
      const bit = Math.floor(random() * statSync(file).size * 8)
      flip(file, bit)
      const found = await verdict(readAll(file, key, expected))
      if (found !== 'journal-damaged') expect({ bit, found }).toEqual({ bit, found: 'journal-damaged' })
      seen[found] = (seen[found] ?? 0) + 1
      flip(file, bit)
    }
    expect(seen).toEqual({ 'journal-damaged': flips })
    expect(readFileSync(file).equals(before)).toBe(true)
  },
)

test(
  `every flipped bit of the log a crash left is damage; only in its last transaction it may count as cut short (${flips} flips, seed ${seed})`,
  limit,
  async () => {
    const { folder, rows, rowsBefore } = await crashedVault({ entries: 12, seed: 3, last: 6 })
    const [file, log] = [join(folder, 'journal.db'), join(folder, 'journal.db-wal')]
    const { key } = await databaseKeyOf(folder)
    const [fileBefore, logBefore] = [readFileSync(file), readFileSync(log)]
    const { frames } = readLog(logBefore)
    const lastTransaction = 32 + (frames.slice(0, -1).findLastIndex((frame) => frame.commits) + 1) * 4120
    const putBack = () => {
      rmSync(log, { force: true })
      writeFileSync(file, fileBefore)
      writeFileSync(log, logBefore)
    }
    expect(frames.filter((frame) => frame.commits).length).toBeGreaterThan(10)
    expect(await verdict(readAll(file, key, rows))).toBe('as it was')

    const seen: Record<string, number> = {}
    for (let count = 0; count < flips; count += 1) {
      putBack()
      const bit = Math.floor(random() * logBefore.byteLength * 8)
      flip(log, bit)
      const inLast = bit >> 3 >= lastTransaction
      const found = await verdict(readAll(file, key, inLast ? rowsBefore : rows))
      const expected = inLast ? 'as it was' : 'journal-damaged'
      if (found !== expected) expect({ bit, found }).toEqual({ bit, found: expected })
      const name = inLast ? 'as before the last transaction' : found
      seen[name] = (seen[name] ?? 0) + 1
    }
    process.stdout.write(`${JSON.stringify(seen)}\n`)
    expect(seen['journal-damaged']).toBeGreaterThan(flips / 2)
  },
)
