import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import Database from 'better-sqlite3'
import { afterEach, expect, test, vi } from 'vitest'
import { openDatabase } from '#journal/database/open-database.ts'
import { Failure } from '#shared/failure.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'

const freshFile = () => join(temporaryFolder(), 'journal.db')
const someKey = () => Buffer.alloc(32, 7)
const create = (file: string) => openDatabase({ file, key: someKey(), create: true })
const open = (file: string) => openDatabase({ file, key: someKey(), create: false })

function failureOf(act: () => unknown): Failure {
  try {
    act()
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown
    throw thrown
  }
  throw new Error('nothing was thrown')
}

/** A database with a table in it, closed. */
function madeFile(): string {
  const file = freshFile()
  const sqlite = create(file)
  sqlite.exec("CREATE TABLE word (text TEXT); INSERT INTO word VALUES ('violet')")
  sqlite.close()
  return file
}

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

test('no shared-memory file is ever made, and closing leaves the database alone', () => {
  const file = freshFile()
  const sqlite = create(file)
  sqlite.exec('CREATE TABLE word (text TEXT)')
  expect(readdirSync(join(file, '..')).sort()).toEqual(['journal.db', 'journal.db-wal'])
  sqlite.close()
  expect(readdirSync(join(file, '..'))).toEqual(['journal.db'])
})

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

test('our own code never changes a key, attaches a file, copies or serialises a database', () => {
  const source = join(import.meta.dirname, '../../../../src/journal')
  const traps =
    /\brekey\(|\battach\s+(database|['"?])|\.serialize\(|\.backup\(|loadExtension\(|pragma\W+key\b/i
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  expect(files).toContain('database/open-database.ts')
  expect(files.filter((name) => traps.test(readFileSync(join(source, name), 'utf8')))).toEqual([])
  for (const planted of ['db.rekey(b)', "ATTACH 'x' AS y KEY ''", 'db.serialize()', "db.pragma('key = 1')"]) {
    expect(planted).toMatch(traps)
  }
})
