import { closeSync, existsSync, openSync, readSync, rmSync, statSync, unlinkSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Failure, toFailure } from '#shared/failure.ts'
import { refuseBrokenLog } from '../damage/refuse-broken-log.ts'
import { pageSize, saltLength } from './page-format.ts'

/**
 * The driver's database, without what would undo its encryption: giving a key a second time, changing it
 * (a crash inside `rekey` can leave a file that opens with neither key), loading foreign code, and `backup`,
 * which cannot copy an encrypted file.
 */
export type SqliteDatabase = Omit<Database.Database, 'key' | 'rekey' | 'loadExtension' | 'backup'>

/** Bytes of a raw key. */
export const databaseKeyLength = 32

const plainHeader = 'SQLite format 3'

interface OpenOptions {
  readonly file: string
  /** 32 bytes. */
  readonly key: Buffer
  readonly create: boolean
  /** For a new database: the 16 bytes it begins with, where they must be those of the one it takes the place of. */
  readonly salt?: Buffer
}

/**
 * Opens or creates the encrypted database, in the format of SQLCipher 4 with a raw key, and proves at run time
 * that it is encrypted and that every setting below holds. `key` is overwritten with zeros, also on failure.
 * With `create` the file must not exist yet, and nothing is left of it when creating fails.
 *
 * Throws Failure `journal-missing`, `journal-damaged` (also: the key is not this file's), `vault-in-use`,
 * `vault-exists`, `disk-full`, `disk-error`, `no-permission`, or `unexpected` when a setting does not hold.
 */
export function openDatabase({ file, key, create, salt }: OpenOptions): SqliteDatabase {
  const keyText = rawKeyText(key)
  const saltedText = rawKeyText(key, salt)
  try {
    if (create) createDatabase(file, saltedText)
    refuseUnlikelyFile(file)
    refuseBrokenLog(file, key)
    return openWith(file, keyText, false)
  } catch (thrown) {
    throw whyNotOpened(file, thrown)
  } finally {
    key.fill(0)
    keyText.fill(0)
    saltedText.fill(0)
  }
}

function whyNotOpened(file: string, thrown: unknown): Failure {
  return toFailure(isCannotOpen(thrown) ? (whyNoLog(file) ?? thrown) : thrown)
}

const isCannotOpen = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('SQLITE_CANTOPEN')

/**
 * SQLite says only that it could not open a file. Mostly that is the log, which it makes at each opening: asked to make it,
 * the system says why, for instance that the disk is full. Null when it can be made by now.
 */
function whyNoLog(file: string): unknown {
  const log = `${file}-wal`
  const wasThere = existsSync(log)
  try {
    closeSync(openSync(log, 'a', 0o600))
    if (!wasThere) unlinkSync(log)
    return null
  } catch (fault) {
    return fault
  }
}

/**
 * Gives a closed copy of a database another key and a salt of its own; every page is written anew. Only for a copy nobody
 * depends on yet: a crash in here can leave a file that no key opens. Both keys are overwritten with zeros, also on failure.
 *
 * Throws what {@link openDatabase} throws.
 */
export function rekeyCopy({ file, key, newKey }: { file: string; key: Buffer; newKey: Buffer }): void {
  const keyText = rawKeyText(key)
  const newKeyText = rawKeyText(newKey)
  try {
    const sqlite = openWith(file, keyText, false)
    try {
      sqlite.rekey(newKeyText)
      sqlite.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      sqlite.close()
    }
  } catch (thrown) {
    throw whyNotOpened(file, thrown)
  } finally {
    for (const used of [key, newKey, keyText, newKeyText]) used.fill(0)
  }
}

/** Makes the file with its lasting settings and closes it again, so that its first bytes can be looked at. */
function createDatabase(file: string, keyText: Buffer): void {
  if (existsSync(file)) throw new Failure('vault-exists')
  // SQLite gives a new file the rights the umask leaves; made here first, it and its `-wal` are the owner's alone.
  closeSync(openSync(file, 'wx', 0o600))
  try {
    openWith(file, keyText, true).close()
    if (isPlain(file)) throw unmet('encrypted header')
  } catch (thrown) {
    removeDatabase(file)
    throw thrown
  }
}

function openWith(file: string, keyText: Buffer, create: boolean): Database.Database {
  // Only one process may hold the journal, and it holds it until it ends: there is nobody worth waiting for.
  const sqlite = new Database(file, { fileMustExist: true, timeout: 0 })
  try {
    unlock(sqlite, keyText)
    configure(sqlite, create)
    return sqlite
  } catch (thrown) {
    sqlite.close()
    throw thrown
  }
}

/**
 * `x'<64 hex digits>'`, and 32 more for a salt, in a Buffer that can be overwritten. Only this form is a raw key: anything else, the 32
 * bytes themselves included, would silently be taken for a passphrase, and nothing at all for "not encrypted".
 */
function rawKeyText(key: Buffer, salt: Buffer = Buffer.alloc(0)): Buffer {
  if (key.byteLength !== databaseKeyLength) throw unmet('key length')
  if (salt.byteLength !== 0 && salt.byteLength !== saltLength) throw unmet('salt length')
  const digits = '0123456789abcdef'
  const text = Buffer.alloc(2 * (key.byteLength + salt.byteLength) + 3)
  text.write("x'", 0, 'latin1')
  const write = (start: number) => (byte: number, index: number) => {
    text[start + 2 * index] = digits.charCodeAt(byte >> 4)
    text[start + 1 + 2 * index] = digits.charCodeAt(byte & 15)
  }
  key.forEach(write(2))
  salt.forEach(write(2 + 2 * key.byteLength))
  text.write("'", text.byteLength - 1, 'latin1')
  return text
}

function unlock(sqlite: Database.Database, keyText: Buffer): void {
  // A driver without encryption does not know these pragmas and answers nothing.
  apply(sqlite, { name: 'cipher', set: 'sqlcipher', holds: 'sqlcipher' })
  apply(sqlite, { name: 'legacy', set: 4, holds: '4' })
  sqlite.key(keyText)
}

/**
 * One setting: how it is asked for, and what it must then answer. `set` is null where the build's default is
 * right and is only checked.
 */
interface Setting {
  readonly name: string
  readonly set: string | number | null
  readonly holds: string | number
}

/** The first of all: sorting, savepoints and VACUUM would otherwise write plain text into temporary files. */
const inMemoryTemporaries: Setting = { name: 'temp_store', set: 'MEMORY', holds: 2 }
/** Before the first read: then no `-shm` file is made, and a second process is refused. */
const oneHolder: Setting = { name: 'locking_mode', set: 'EXCLUSIVE', holds: 'exclusive' }

/** Possible only while the file is empty. */
const atCreation: readonly Setting[] = [
  { name: 'page_size', set: pageSize, holds: pageSize },
  // Space of deleted entries can be given back without copying the whole file.
  { name: 'auto_vacuum', set: 'INCREMENTAL', holds: 2 },
]

const always: readonly Setting[] = [
  { name: 'journal_mode', set: 'WAL', holds: 'wal' },
  // The build's default for WAL, NORMAL, may lose acknowledged commits at a power cut.
  { name: 'synchronous', set: 'FULL', holds: 2 },
  // What is deleted is overwritten.
  { name: 'secure_delete', set: 'ON', holds: 1 },
  { name: 'foreign_keys', set: 'ON', holds: 1 },
  { name: 'trusted_schema', set: 'OFF', holds: 0 },
  { name: 'cell_size_check', set: 'ON', holds: 1 },
  { name: 'mmap_size', set: 0, holds: 0 },
  { name: 'wal_autocheckpoint', set: 1000, holds: 1000 },
  // In KiB when negative. Plain pages live here, so it is kept small.
  { name: 'cache_size', set: -16_000, holds: -16_000 },
  { name: 'page_size', set: null, holds: pageSize },
  { name: 'auto_vacuum', set: null, holds: 2 },
  { name: 'cipher', set: null, holds: 'sqlcipher' },
  { name: 'legacy', set: null, holds: '4' },
]

/** On macOS an ordinary sync stops at the drive's own cache. */
const onMac: readonly Setting[] = [
  { name: 'fullfsync', set: 'ON', holds: 1 },
  { name: 'checkpoint_fullfsync', set: 'ON', holds: 1 },
]

function configure(sqlite: Database.Database, create: boolean): void {
  const system = process.platform === 'darwin' ? onMac : []
  const settings = [inMemoryTemporaries, oneHolder, ...(create ? atCreation : []), ...system, ...always]
  apply(sqlite, inMemoryTemporaries)
  apply(sqlite, oneHolder)
  // The first real read: a wrong key, a foreign file or a second holder shows itself here.
  sqlite.prepare('SELECT count(*) FROM sqlite_master').get()
  // Answered only by SQLite3 Multiple Ciphers: any other driver throws here.
  sqlite.prepare('SELECT sqlite3mc_version()').get()
  for (const setting of settings) apply(sqlite, setting)
  // A later setting may undo an earlier one, so all are asked again at the end.
  for (const setting of settings) check(sqlite, setting)
}

function apply(sqlite: Database.Database, setting: Setting): void {
  if (setting.set !== null) sqlite.pragma(`${setting.name} = ${setting.set}`)
  check(sqlite, setting)
}

function check(sqlite: Database.Database, { name, holds }: Setting): void {
  if (sqlite.pragma(name, { simple: true }) !== holds) throw unmet(`PRAGMA ${name}`)
}

function unmet(what: string): Failure {
  return new Failure('unexpected', { system: what })
}

/**
 * An empty file would become a new journal. (A plain one is refused by the driver: it does not decrypt.) Its size is
 * asked by name. Nothing may open the file beside SQLite: closing any other descriptor of it gives up the lock that
 * keeps a second process out (POSIX; https://sqlite.org/howtocorrupt.html, section 2.2).
 */
function refuseUnlikelyFile(file: string): void {
  if (!existsSync(file)) throw new Failure('journal-missing')
  if (statSync(file).size < pageSize) throw new Failure('journal-damaged')
}

function isPlain(file: string): boolean {
  return readDatabaseSalt(file).toString('latin1').startsWith(plainHeader)
}

/** The first 16 bytes of a closed database: the salt SQLCipher made for it. */
export function readDatabaseSalt(file: string): Buffer {
  const salt = Buffer.alloc(16)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, salt, 0, salt.byteLength, 0)
  } finally {
    closeSync(descriptor)
  }
  return salt
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true })
}
