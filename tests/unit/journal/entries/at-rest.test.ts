import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Connection, connect } from '#journal/database/connection.ts'
import { migrate } from '#journal/database/migrate.ts'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { deleteForGood } from '#journal/entries/delete-for-good.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import { madeUpBody, madeUpDraft, rareWord, seeded } from './support/made-up-entries.ts'
import { savedUntilKilled } from './support/saved-until-killed.ts'
import { draft, openJournal } from './support/temporary-journal.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goldseam-test-'))
  file = join(folder, 'journal.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Fills a journal with texts of every kind it can hold, uses it, and returns those texts. */
function use(connection: Connection): string[] {
  const random = seeded(7)
  const texts: string[] = []
  const keep = (text: string) => {
    texts.push(text)
    return text
  }
  const saved = Array.from({ length: 60 }, () =>
    saveEntry(
      connection,
      madeUpDraft(random, { title: keep(madeUpBody(random, 4)), body: keep(madeUpBody(random, 80)) }),
      1,
    ),
  )
  for (const { id, revision, day, title } of saved.slice(0, 30)) {
    const edit = draft({ id, baseRevision: revision, day, title, body: keep(madeUpBody(random, 60)) })
    saveEntry(connection, edit, 2)
  }
  const marked = saved.slice(0, 20)
  for (const [at, { position }] of marked.entries()) {
    const name = keep(`${rareWord(random)} ${rareWord(random)}`)
    connection.write('INSERT INTO tag (id, name, folded) VALUES (?, ?, ?)').run(`tag${at}`, name, name)
    connection.write('INSERT INTO entry_tag (position, tag_id) VALUES (?, ?)').run(position, `tag${at}`)
    connection
      .write('INSERT INTO entry_mood (position, mood) VALUES (?, ?)')
      .run(position, keep(rareWord(random)))
    connection
      .write('INSERT INTO saved_search (id, name, search) VALUES (?, ?, ?)')
      .run(`search${at}`, keep(rareWord(random)), JSON.stringify({ query: keep(rareWord(random)) }))
    connection
      .write('INSERT INTO setting (name, value) VALUES (?, ?)')
      .run(`setting${at}`, keep(rareWord(random)))
  }
  for (const order of ['newest', 'best'] as const) {
    searchEntries(connection, { query: keep(rareWord(random)), filter: {}, order, skip: 0, limit: 50 })
  }
  const ids = marked.map(({ id }) => id)
  binEntries(connection, ids, 3)
  deleteForGood(connection, ids.slice(0, 10))
  return texts
}

/** Runs of twelve bytes, by their first four bytes as a number: to look them up at every byte of a file. */
type Runs = ReadonlyMap<number, ReadonlySet<string>>

/** Every run of twelve bytes of the texts, as UTF-8, UTF-16 of both orders and base64 at each of its three starts. */
function runsOfTwelve(texts: readonly string[]): Runs {
  const runs = new Map<number, Set<string>>()
  for (const text of texts) {
    const utf8 = Buffer.from(text)
    const little = Buffer.from(text, 'utf16le')
    const base64 = [0, 1, 2].map((skip) => Buffer.from(utf8.subarray(skip).toString('base64')))
    for (const bytes of [utf8, little, Buffer.from(little).swap16(), ...base64]) {
      for (let at = 0; at + 12 <= bytes.length; at++) {
        const start = bytes.readInt32LE(at)
        const known = runs.get(start) ?? new Set()
        runs.set(start, known.add(bytes.toString('latin1', at, at + 12)))
      }
    }
  }
  return runs
}

/** How many of the runs are in any file of the folder, or in a file's name. */
function foundIn(where: string, runs: Runs): number {
  let found = 0
  for (const name of readdirSync(where, { recursive: true, encoding: 'utf8' })) {
    const bytes = Buffer.concat([Buffer.from(`${name}\n`), readFileSync(join(where, name))])
    for (let at = 0; at + 12 <= bytes.length; at++) {
      if (runs.get(bytes.readInt32LE(at))?.has(bytes.toString('latin1', at, at + 12))) found++
    }
  }
  return found
}

/**
 * Looks at the files of a journal that is open in this process, through another one: whoever opens and closes a
 * file here gives up SQLite's lock on it.
 */
function foundLive(runs: Runs): number {
  const copy = mkdtempSync(join(tmpdir(), 'goldseam-test-'))
  try {
    execFileSync(process.execPath, [
      '-e',
      'fs.cpSync(process.argv[1], process.argv[2], { recursive: true })',
      folder,
      copy,
    ])
    return foundIn(copy, runs)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

describe('the files of a journal', () => {
  it('hold no twelve bytes of any text, while it is open and after it was closed', async () => {
    const connection = openJournal(file, randomBytes(32), true)
    const runs = runsOfTwelve(use(connection))
    expect(readdirSync(folder)).toContain('journal.db-wal')
    expect(foundLive(runs)).toBe(0)
    await connection.close()
    expect(foundIn(folder, runs)).toBe(0)
  })

  it('hold none after the writing process was killed', async () => {
    const key = randomBytes(32)
    await openJournal(file, key, true).close()
    const saves = await savedUntilKilled({ file, key, seed: 3, enough: 40, plant: 'none' })
    const runs = runsOfTwelve(saves.map(({ body }) => body))
    expect(readFileSync(`${file}-wal`).byteLength).toBeGreaterThan(0)
    expect(foundIn(folder, runs)).toBe(0)
  })

  it('would be caught holding them, if the file were not encrypted', () => {
    const sqlite = new Database(file)
    migrate(sqlite)
    const runs = runsOfTwelve(use(connect(sqlite)))
    expect(foundLive(runs)).toBeGreaterThan(1000)
    sqlite.close()
  })
})
