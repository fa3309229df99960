import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDatabase } from '#journal/database/open-database.ts'
import { pageSize } from '#journal/database/page-format.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'

/** Bits of surprise in each byte, by Shannon: 8 for noise without end; a page of 4,096 random bytes has 7.95. */
function entropy(bytes: Buffer): number {
  const counts = new Float64Array(256)
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1
  return counts.reduce(
    (sum, count) =>
      count === 0 ? sum : sum - (count / bytes.byteLength) * Math.log2(count / bytes.byteLength),
    0,
  )
}

const walHeader = 32
const frameHeader = 24

function pagesOf(bytes: Buffer, { start, gap }: { start: number; gap: number }): Buffer[] {
  const pages: Buffer[] = []
  for (let at = start + gap; at < bytes.byteLength; at += pageSize + gap)
    pages.push(bytes.subarray(at, at + pageSize))
  return pages
}

/** What a stranger with the disk would notice first. */
function study(database: Buffer, log: Buffer) {
  const databasePages = pagesOf(database, { start: 0, gap: 0 })
  const logPages = pagesOf(log, { start: walHeader, gap: frameHeader })
  const pages = [...databasePages, ...logPages]
  return {
    databasePages: databasePages.length,
    logPages: logPages.length,
    lowestEntropy: Math.min(...pages.map(entropy)),
    sameTwice: databasePages.length - new Set(databasePages.map((page) => page.toString('latin1'))).size,
    says: ['SQLite format 3', 'CREATE TABLE', 'violet'].filter(
      (text) => database.includes(text) || log.includes(text),
    ),
  }
}

/** Text, numbers, the same again, and a hole: what is most unlike noise. */
const filling = `
  CREATE TABLE piece (id INTEGER PRIMARY KEY, body TEXT) STRICT;
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)
    INSERT INTO piece (body) SELECT replace(hex(zeroblob(2000)), '0', 'violet ') FROM n;
  DELETE FROM piece WHERE id BETWEEN 300 AND 600;`

test('every page of the database and of its log looks like noise, and no page is like another', () => {
  const file = join(temporaryFolder(), 'journal.db')
  const sqlite = openDatabase({ file, key: Buffer.alloc(32, 7), create: true })
  sqlite.pragma('wal_autocheckpoint = 0')
  sqlite.exec(filling)
  sqlite.pragma('wal_checkpoint(PASSIVE)')
  sqlite.exec(filling.replace('TABLE piece', 'TABLE IF NOT EXISTS piece'))
  const { databasePages, logPages, ...found } = study(readFileSync(file), readFileSync(`${file}-wal`))
  sqlite.close()
  expect(databasePages).toBeGreaterThan(1000)
  expect(logPages).toBeGreaterThan(1000)
  expect(found).toEqual({ lowestEntropy: expect.any(Number), sameTwice: 0, says: [] })
  expect(found.lowestEntropy).toBeGreaterThan(7.9)
})

test('the same look at an unencrypted database sees everything', () => {
  const file = join(temporaryFolder(), 'plain.db')
  const sqlite = new Database(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.exec(filling)
  const found = study(readFileSync(file), readFileSync(`${file}-wal`))
  sqlite.close()
  expect(found.lowestEntropy).toBeLessThan(6)
  expect(found.says).toEqual(['SQLite format 3', 'CREATE TABLE', 'violet'])
})
