import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applicationId, type Migration, migrate, schemaVersion } from '#journal/database/migrate.ts'
import { journal } from '#journal/database/migrations/0001-journal.ts'
import { exercises } from '#journal/database/migrations/0002-exercises.ts'
import { sharing } from '#journal/database/migrations/0003-sharing.ts'
import { openDatabase, type SqliteDatabase } from '#journal/database/open-database.ts'
import { schemaHash } from '#journal/database/schema-hash.ts'
import { second } from './support/second-step.ts'

let folder: string
let file: string
let key: Buffer
let sqlite: SqliteDatabase
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goldseam-test-'))
  file = join(folder, 'journal.db')
  key = randomBytes(32)
  sqlite = openDatabase({ file, key: Buffer.from(key), create: true })
})
afterEach(() => {
  sqlite.close()
  rmSync(folder, { recursive: true, force: true })
})

const number = (pragma: string) => sqlite.pragma(pragma, { simple: true })
const schema = () =>
  sqlite.prepare('SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name').all()
const fill = () =>
  sqlite.exec(`
    INSERT INTO entry (position, id, day, time, zone, revision, created_at, changed_at, title, preview, index_also, body)
      VALUES (7, 'one', '2026-01-01', '10:00', 'UTC', 2, 1, 2, 'title', 'words', '', 'words of it');
    INSERT INTO entry_revision (entry_id, revision, changed_at, kept_start, kept_end, middle)
      VALUES ('one', 1, 1, 5, 0, '');
    INSERT INTO unlock_event VALUES (1, 'passphrase', 0);
  `)
describe('migrating', () => {
  it('makes a new journal with its marks', () => {
    migrate(sqlite)
    expect(number('user_version')).toBe(schemaVersion)
    expect(number('application_id')).toBe(applicationId)
  })

  it('does nothing the second time', () => {
    migrate(sqlite)
    fill()
    const before = [schema(), sqlite.serialize()]
    migrate(sqlite)
    expect([schema(), sqlite.serialize()]).toEqual(before)
  })

  it('never changes a step that was released', () => {
    migrate(sqlite, [journal])
    // Journals are written with these. Neither these lines nor the steps may change; add another step instead.
    expect(schemaHash(sqlite), 'a released step was changed: add a new one').toBe(
      'e129a8ef4f92e03a53cc98f92bc0927685df9ea71dc78a0b73ea2673026cddf5',
    )
    expect(journal.schema).toBe(schemaHash(sqlite))
    migrate(sqlite, [journal, exercises])
    expect(schemaHash(sqlite), 'a released step was changed: add a new one').toBe(
      'c6559136d4b8edad4fc5c4baed5dfe092fcd96eea30117b81e4f54301d1e7e24',
    )
    expect(exercises.schema).toBe(schemaHash(sqlite))
    migrate(sqlite, [journal, exercises, sharing])
    expect(schemaHash(sqlite), 'a released step was changed: add a new one').toBe(
      'fbd06656ca1fd932cca9dbd347cd5ccabf0cc68f62e5b51bee817103823c930c',
    )
    expect(sharing.schema).toBe(schemaHash(sqlite))
  })

  it('keeps all rows through a later step, and search goes on', () => {
    migrate(sqlite, [journal])
    fill()
    migrate(sqlite, [journal, second])
    expect(number('user_version')).toBe(2)
    expect(sqlite.prepare('SELECT id, place FROM entry').all()).toEqual([{ id: 'one', place: 'of one' }])
    expect(sqlite.prepare("SELECT rowid FROM entry_search WHERE entry_search MATCH 'words'").all()).toEqual([
      { rowid: 7 },
    ])
    expect(sqlite.prepare('SELECT count(*) AS kept FROM entry_revision').get()).toEqual({ kept: 1 })
  })

  it('takes a step whole or not at all', () => {
    migrate(sqlite, [journal])
    fill()
    const before = schema()
    const fails: Migration = {
      version: 2,
      schema: second.schema,
      up(database) {
        second.up(database)
        database.exec('DELETE FROM entry')
        throw new Error('planted')
      },
    }
    expect(() => migrate(sqlite, [journal, fails])).toThrow('planted')
    expect(number('user_version')).toBe(1)
    expect(schema()).toEqual(before)
    expect(sqlite.prepare('SELECT id FROM entry').all()).toHaveLength(1)
    migrate(sqlite, [journal, second])
    expect(number('user_version')).toBe(2)
  })

  it('refuses a step that leaves another form than it says, and takes it back', () => {
    migrate(sqlite, [journal])
    const before = schema()
    const other: Migration = { ...second, up: (database) => database.exec('CREATE TABLE other (a)') }
    expect(() => migrate(sqlite, [journal, other])).toThrow('unexpected')
    expect([number('user_version'), schema()]).toEqual([1, before])
  })

  it('keeps the steps before the one that failed', () => {
    const fails: Migration = {
      version: 2,
      schema: second.schema,
      up: () => {
        throw new Error('planted')
      },
    }
    expect(() => migrate(sqlite, [journal, fails])).toThrow('planted')
    expect(number('user_version')).toBe(1)
  })

  it.each([
    [
      'made by a newer version',
      'made-by-newer-version',
      (database: SqliteDatabase) => migrate(database, [journal, second]),
    ],
    [
      'of another program',
      'journal-damaged',
      (database: SqliteDatabase) => database.exec('CREATE TABLE other (a)'),
    ],
    [
      'with another mark',
      'journal-damaged',
      (database: SqliteDatabase) => database.pragma('application_id = 7'),
    ],
    [
      'of an earlier form that carries the same number',
      'journal-form-unknown',
      (database: SqliteDatabase) => {
        migrate(database, [journal])
        database.exec('DROP INDEX entry_noted; ALTER TABLE entry DROP COLUMN kind')
      },
    ],
    [
      'with a trigger of somebody else',
      'journal-form-unknown',
      (database: SqliteDatabase) => {
        migrate(database, [journal])
        database.exec('CREATE TRIGGER own AFTER INSERT ON entry BEGIN DELETE FROM setting; END')
      },
    ],
  ])('refuses a file %s, and leaves it as it was', (_, code, make) => {
    make(sqlite)
    sqlite.close()
    const before = readFileSync(file)
    sqlite = openDatabase({ file, key: Buffer.from(key), create: false })
    expect(() => migrate(sqlite, [journal])).toThrow(code)
    sqlite.close()
    expect(readFileSync(file).equals(before)).toBe(true)
    sqlite = openDatabase({ file, key: Buffer.from(key), create: false })
  })
})
