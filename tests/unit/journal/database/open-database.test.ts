import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test, vi } from 'vitest'
import { compileShim, watched } from '../../../../tools/torture/faults/shim.ts'
import { create, failureOf, freshFile, madeFile, open } from './support/made-database.ts'

const promised = {
  temp_store: 2,
  journal_mode: 'wal',
  synchronous: 2,
  locking_mode: 'exclusive',
  secure_delete: 1,
  auto_vacuum: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  wal_autocheckpoint: 1000,
  page_size: 4096,
  cipher: 'sqlcipher',
  legacy: '4',
}

afterEach(() => {
  vi.restoreAllMocks()
})

test.each(['created', 'opened'])('every promised setting holds on a %s database', (how) => {
  const sqlite = how === 'created' ? create(freshFile()) : open(madeFile())
  const found = Object.keys(promised).map((name) => [name, sqlite.pragma(name, { simple: true })])
  expect(Object.fromEntries(found)).toEqual(promised)
  expect(Math.abs(Number(sqlite.pragma('cache_size', { simple: true })))).toBeLessThanOrEqual(16_000)
  sqlite.close()
})

test('the build does not hold these settings by itself, so asking for them matters', () => {
  const plain = new Database(freshFile())
  const byDefault = Object.keys(promised).filter(
    (name) => plain.pragma(name, { simple: true }) === promised[name as keyof typeof promised],
  )
  plain.close()
  expect(byDefault).not.toContain('temp_store')
  expect(byDefault).not.toContain('auto_vacuum')
  expect(byDefault).not.toContain('locking_mode')
})

test.each(Object.keys(promised))('a database on which %s does not hold is refused', (name) => {
  const file = madeFile()
  const pragma = Database.prototype.pragma
  vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (this: Database.Database, source, how) {
    return source === name ? 'something else' : pragma.call(this, source, how)
  })
  expect(failureOf(() => open(file)).detail).toEqual({ system: `PRAGMA ${name}` })
})

test.each(['temp_store', 'auto_vacuum', 'locking_mode', 'journal_mode'])(
  'a driver that quietly ignores %s is refused, and nothing is left of the new file',
  (deaf) => {
    const pragma = Database.prototype.pragma
    vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (
      this: Database.Database,
      source,
      how,
    ) {
      return source.startsWith(`${deaf} =`) ? undefined : pragma.call(this, source, how)
    })
    const file = freshFile()
    expect(failureOf(() => create(file)).detail).toEqual({ system: `PRAGMA ${deaf}` })
    expect(readdirSync(join(file, '..'))).toEqual([])
  },
)

test.skipIf(process.platform !== 'linux')('a full disk on which no log can be made is called full', () => {
  const file = madeFile()
  const program = `
    const { openDatabase } = await import(${JSON.stringify(import.meta.resolve('#journal/database/open-database.ts'))})
    const { toFailure } = await import(${JSON.stringify(import.meta.resolve('#shared/failure.ts'))})
    try { openDatabase({ file: ${JSON.stringify(file)}, key: Buffer.alloc(32, 7), create: false }) }
    catch (thrown) { console.log(toFailure(thrown).code) }`
  const fail = { at: 1, count: 1_000_000, with: 'ENOSPC' } as const
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env: watched({ shim: compileShim(), root: dirname(file), fail }),
    encoding: 'utf8',
  })
  expect(stdout, stderr).toBe('disk-full\n')
})
