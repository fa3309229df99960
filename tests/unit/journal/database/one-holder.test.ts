import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { create, failureOf, freshFile, madeFile, open } from './support/made-database.ts'

test('a second holder in the same process is refused', () => {
  const file = madeFile()
  const first = open(file)
  expect(failureOf(() => open(file)).code).toBe('vault-in-use')
  // Having tried must not give up the first one's lock.
  expect(inAnotherProcess(file).stdout).toBe('vault-in-use')
  first.close()
  open(file).close()
})

function inAnotherProcess(file: string, end = '') {
  const program = join(import.meta.dirname, 'support/try-to-open.ts')
  return spawnSync(process.execPath, [program, file, end], { encoding: 'utf8' })
}

test.runIf(process.platform !== 'win32')(
  'reading the file beside SQLite would give up the lock: why nothing here does',
  () => {
    const file = madeFile()
    const first = open(file)
    readFileSync(file)
    expect(inAnotherProcess(file).stdout).toBe('opened')
    first.close()
  },
)

test('a second process is refused while the first holds the vault, and let in when the first was killed', () => {
  const file = madeFile()
  const first = open(file)
  expect(inAnotherProcess(file).stdout).toBe('vault-in-use')
  first.close()
  expect(inAnotherProcess(file, 'and-be-killed').signal).toBe('SIGKILL')
  expect(inAnotherProcess(file).stdout).toBe('opened')
})

test('no shared-memory file is ever made, and closing leaves the database alone', () => {
  const file = freshFile()
  const sqlite = create(file)
  sqlite.exec('CREATE TABLE word (text TEXT)')
  expect(readdirSync(join(file, '..')).sort()).toEqual(['journal.db', 'journal.db-wal'])
  sqlite.close()
  expect(readdirSync(join(file, '..'))).toEqual(['journal.db'])
})
