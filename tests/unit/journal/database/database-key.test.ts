import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import Database from 'better-sqlite3'
import { afterEach, expect, test, vi } from 'vitest'
import { openDatabase } from '#journal/database/open-database.ts'
import { Failure } from '#shared/failure.ts'
import { create, failureOf, freshFile, madeFile, someKey } from './support/made-database.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test('the key is overwritten with zeros, also when opening fails', () => {
  const file = madeFile()
  for (const key of [someKey(), Buffer.alloc(32, 8)]) {
    try {
      openDatabase({ file, key, create: false }).close()
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(Failure)
    }
    expect(key.equals(Buffer.alloc(32))).toBe(true)
  }
})

test('the key reaches the driver only as a Buffer in raw form, which is zeroed too', () => {
  const given: Buffer[] = []
  const copies: string[] = []
  const key = Database.prototype.key
  vi.spyOn(Database.prototype, 'key').mockImplementation(function (this: Database.Database, buffer) {
    given.push(buffer)
    copies.push(buffer.toString('latin1'))
    return key.call(this, buffer)
  })
  create(freshFile()).close()
  expect(new Set(copies)).toEqual(new Set([`x'${'07'.repeat(32)}'`]))
  expect(given.every((buffer) => buffer.every((byte) => byte === 0))).toBe(true)
})

test('no key ever appears in a statement', () => {
  const statements: string[] = []
  const { pragma, prepare, exec } = Database.prototype
  vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (this: Database.Database, source, how) {
    statements.push(source)
    return pragma.call(this, source, how)
  })
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, source) {
    statements.push(source)
    return prepare.call(this, source)
  })
  vi.spyOn(Database.prototype, 'exec').mockImplementation(function (this: Database.Database, source) {
    statements.push(source)
    return exec.call(this, source)
  })
  const key = randomBytes(32)
  const hex = key.toString('hex')
  openDatabase({ file: freshFile(), key, create: true }).close()
  expect(statements.length).toBeGreaterThan(10)
  expect(statements.filter((text) => /\bkey\b/i.test(text) || text.includes(hex.slice(0, 8)))).toEqual([])
})

test.each([0, 31, 33, 64])(
  'a key of %i bytes, which would mean a passphrase or no encryption, is refused',
  (length) => {
    const file = freshFile()
    expect(failureOf(() => openDatabase({ file, key: Buffer.alloc(length), create: true })).code).toBe(
      'unexpected',
    )
    expect(existsSync(file)).toBe(false)
  },
)

test('the traps are real: with this driver an empty key, or none, makes a readable file without a word', () => {
  for (const prepare of [() => undefined, (sqlite: Database.Database) => sqlite.pragma("key = ''")]) {
    const file = freshFile()
    const sqlite = new Database(file)
    prepare(sqlite)
    sqlite.exec("CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('violet')")
    sqlite.close()
    expect(readFileSync(file).includes('violet')).toBe(true)
  }
})

test('a driver without encryption is refused, and nothing is left of the file', async () => {
  vi.resetModules()
  vi.doMock('better-sqlite3', () => ({ default: PlainSqlite }))
  const withPlainDriver = await import('#journal/database/open-database.ts')
  const file = freshFile()
  const options = () => ({ file, key: someKey(), create: true })
  expect(() => withPlainDriver.openDatabase(options())).toThrow('unexpected')
  expect(readdirSync(join(file, '..'))).toEqual([])

  closeSync(openSync(file, 'w'))
  writeFileSync(file, readFileSync(madeFile()))
  const before = readFileSync(file)
  expect(() => withPlainDriver.openDatabase({ ...options(), create: false })).toThrow('unexpected')
  expect(readFileSync(file).equals(before)).toBe(true)
  vi.doUnmock('better-sqlite3')
  vi.resetModules()
})

/** What the driver would be if the wrong package were installed: the same calls, the SQLite built into Node, no cipher. */
class PlainSqlite {
  readonly #sqlite: DatabaseSync
  constructor(file: string) {
    this.#sqlite = new DatabaseSync(file)
  }
  pragma(source: string): unknown {
    return Object.values(this.#sqlite.prepare(`PRAGMA ${source}`).get() ?? {})[0]
  }
  prepare(source: string) {
    return this.#sqlite.prepare(source)
  }
  /** Plain SQLite accepts a key and does nothing with it. */
  key(): number {
    return 0
  }
  close(): void {
    this.#sqlite.close()
  }
}

test('our own code never changes a key but that of a copy, attaches a file, copies or serialises a database', () => {
  const source = join(import.meta.dirname, '../../../../src/journal')
  const traps =
    /\brekey\(|\battach\s+(database|['"?])|\.serialize\(|\.backup\(|loadExtension\(|pragma\W+key\b/i
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const textOf = (name: string) => readFileSync(join(source, name), 'utf8')
  // An interrupted change of key destroys a database, so it is only ever done to a copy that counts for nothing yet.
  const ofCopies = /export function rekeyCopy\(.*?\n}\n/s
  expect(files.filter((name) => ofCopies.test(textOf(name)))).toEqual(['database/open-database.ts'])
  expect(files.filter((name) => traps.test(textOf(name).replace(ofCopies, '')))).toEqual([])
  expect(files.filter((name) => /\brekeyCopy\(/.test(textOf(name))).sort()).toEqual([
    'database/open-database.ts',
    'vault/prepare-rotation.ts',
  ])
  for (const planted of ['db.rekey(b)', "ATTACH 'x' AS y KEY ''", 'db.serialize()', "db.pragma('key = 1')"]) {
    expect(planted).toMatch(traps)
  }
})
