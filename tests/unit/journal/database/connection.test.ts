import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reader } from '#journal/database/connection.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { draft, type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const names = () => journal.connection.read<{ name: string }>('SELECT name FROM setting ORDER BY name').all()
const put = (name: string) =>
  journal.connection.write("INSERT INTO setting (name, value) VALUES (?, '1')").run(name)

describe('a connection', () => {
  it('does not let a reading statement write', () => {
    expect(() => journal.connection.read('DELETE FROM setting')).toThrow(TypeError)
    expect(() =>
      journal.connection.read("INSERT INTO setting (name, value) VALUES ('a', '1') RETURNING name"),
    ).toThrow(TypeError)
  })

  it('gives readers nothing that writes', () => {
    const reader: Reader = journal.connection.db
    // @ts-expect-error a reader has no way to write
    expect(reader.insertInto).toBeDefined()
    // @ts-expect-error nor to run text of its own
    expect(() => sql`DELETE FROM setting`.execute(reader)).toBeDefined()
  })

  it('keeps all of a transaction or nothing of it', () => {
    put('before')
    expect(() =>
      journal.connection.transaction(() => {
        put('inside')
        throw new Error('planted')
      }),
    ).toThrow('planted')
    expect(names()).toEqual([{ name: 'before' }])
  })

  it('refuses a transaction inside another, so that nothing is called saved before it is', async () => {
    const { connection } = journal
    connection.transaction(() => {
      expect(() => connection.transaction(() => put('inner'))).toThrow(TypeError)
    })
    // Kysely's own transactions wait between their statements: a save must not slip into one.
    await expect(
      connection.db.transaction().execute(async () => {
        saveEntry(connection, draft(), 1)
      }),
    ).rejects.toThrow(TypeError)
    expect(connection.sqlite.inTransaction).toBe(false)
  })

  it('runs what Kysely built at once', () => {
    const { connection } = journal
    const insert = connection.db.insertInto('setting').values({ name: "it's", value: '"quoted"' })
    expect(connection.run(insert)).toBe(1)
    expect(names()).toEqual([{ name: "it's" }])
  })

  it('leaves no write-ahead log behind when it closes', async () => {
    put('kept')
    await journal.connection.close()
    expect(existsSync(`${journal.file}-wal`)).toBe(false)
    expect(journal.connection.sqlite.open).toBe(false)
    await expect(journal.reopen()).rejects.toThrow()
  })
})
