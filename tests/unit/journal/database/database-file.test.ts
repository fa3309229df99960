import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDatabase } from '#journal/database/open-database.ts'
import { create, failureOf, freshFile, madeFile, open } from './support/made-database.ts'

test('the file does not begin as a plain SQLite file does', () => {
  expect(readFileSync(madeFile()).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
})

test('database and write-ahead log are the owner’s alone, even with a umask that forbids nothing', () => {
  const before = process.umask(0)
  try {
    const file = freshFile()
    const sqlite = create(file)
    sqlite.exec('CREATE TABLE word (text TEXT)')
    const modes = readdirSync(join(file, '..')).map((name) => [
      name,
      statSync(join(file, '..', name)).mode & 0o777,
    ])
    sqlite.close()
    expect(Object.fromEntries(modes)).toEqual({ 'journal.db': 0o600, 'journal.db-wal': 0o600 })

    // The same umask without the mitigation: what SQLite would have made of it.
    const unguarded = new Database(join(file, '..', 'unguarded.db'))
    unguarded.exec('CREATE TABLE word (text TEXT)')
    unguarded.close()
    expect(statSync(join(file, '..', 'unguarded.db')).mode & 0o077).not.toBe(0)
  } finally {
    process.umask(before)
  }
})

test('what does not decrypt is called damaged, whether key or file is the wrong one', () => {
  const file = madeFile()
  expect(failureOf(() => openDatabase({ file, key: Buffer.alloc(32, 8), create: false })).code).toBe(
    'journal-damaged',
  )
  const bytes = readFileSync(file)
  bytes[100] = (bytes[100] ?? 0) ^ 1
  writeFileSync(file, bytes)
  expect(failureOf(() => open(file)).code).toBe('journal-damaged')
})

test('a missing journal is never replaced by an empty one', () => {
  const file = freshFile()
  expect(failureOf(() => open(file)).code).toBe('journal-missing')
  expect(existsSync(file)).toBe(false)
})

test.each([0, 1, 4095])('a journal cut down to %i bytes is damaged, not new', (length) => {
  const file = madeFile()
  const start = readFileSync(file).subarray(0, length)
  writeFileSync(file, start)
  expect(failureOf(() => open(file)).code).toBe('journal-damaged')
  expect(readFileSync(file).equals(start)).toBe(true)
})

test('creating never touches a file that is there', () => {
  const file = madeFile()
  const before = readFileSync(file)
  expect(failureOf(() => create(file)).code).toBe('vault-exists')
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('an unencrypted database is refused, unread and unchanged', () => {
  const file = freshFile()
  const plain = new Database(file)
  plain.exec('CREATE TABLE word (text TEXT)')
  plain.close()
  const before = readFileSync(file)
  expect(failureOf(() => open(file)).code).toBe('journal-damaged')
  expect(readFileSync(file).equals(before)).toBe(true)
})
