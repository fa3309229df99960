import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Connection } from '#journal/database/connection.ts'
import { readEntry } from '#journal/entries/read-entry.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import { notePrinted, renderShare, type SharedFrom, writeShareFile } from '#journal/share/share-requests.ts'
import { removeUnfinishedShare } from '#journal/share/unfinished-share.ts'
import { markEntries } from '#journal/tags/mark-entries.ts'
import { realDisk } from '#journal/vault/disk.ts'
import type { ShareOptions } from '#shared/share.ts'
import { temporaryFolder } from '../vault/support/temporary-folder.ts'
import { madeDraft } from './sheet/support/made-draft.ts'
import { openJournal, write } from './support/filled-journal.ts'
import { wasRead } from './support/was-read.ts'
import { speakEnglish } from './support/words.ts'

speakEnglish()
const options: ShareOptions = {
  paper: 'a4',
  dateForm: 'language',
  clock: 'language',
}
let folder: string
let connection: Connection
let vault: SharedFrom
let ids: readonly string[]
beforeEach(() => {
  folder = temporaryFolder()
  connection = openJournal(folder, true)
  vault = { connection }
  ids = [1, 2, 3].map((nth) => write(connection, nth, `Title ${nth}`, 'first words'))
  const [first = ''] = ids
  saveEntry(connection, { ...draftOf(first), body: 'second words' }, 2)
  markEntries(connection, { ids: [first], starred: true, addTags: ['kept'] }, 3)
})
afterEach(() => connection.close())

function draftOf(id: string) {
  const { revision, day, time, zone, title, body } = readEntry(connection, id)
  return { id, baseRevision: revision, day, time, zone, title, body }
}

const selected = (entries: readonly string[]) =>
  wasRead(connection, { draft: madeDraft({ entries: [...entries] }), today: '2026-11-22' })

const writeTo = (file: string, chosen: readonly string[], now = 7000) =>
  writeShareFile(
    vault,
    {
      do: 'write-share',
      selection: selected(chosen),
      options,
      format: 'plain-text',
      password: null,
      pdf: null,
      file,
    },
    now,
  )

/** Every row of every table but the note of what was shared. */
function everythingElse(): string {
  const tables = connection.sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'share%' ORDER BY name")
    .pluck()
    .all() as readonly string[]
  expect(tables).toEqual(expect.arrayContaining(['entry', 'entry_revision', 'entry_tag', 'setting', 'tag']))
  return JSON.stringify(
    tables.map((table) => [table, connection.sqlite.prepare(`SELECT * FROM ${table}`).all()]),
  )
}
const kept = () => ({
  shares: connection.sqlite.prepare('SELECT at, form FROM share').all(),
  entries: connection.sqlite
    .prepare('SELECT entry_id AS id, revision FROM share_entry ORDER BY entry_id')
    .all(),
})
const nothing = { shares: [], entries: [] }

test('a saved share notes when, in what form and which versions, and changes nothing else in the journal', async () => {
  const [first = '', second = ''] = ids
  const before = everythingElse()
  await writeTo(join(folder, 'notes'), [second, first])
  expect(readFileSync(join(folder, 'notes'), 'utf8')).toContain('second words')
  expect(everythingElse()).toBe(before)
  expect(kept()).toEqual({
    shares: [{ at: 7000, form: 'plain-text' }],
    entries: [
      { id: first, revision: 2 },
      { id: second, revision: 1 },
    ],
  })
})

test('a share that failed is not noted, and neither is one that was only prepared', async () => {
  const before = everythingElse()
  mkdirSync(join(folder, 'in-the-way'))
  await expect(writeTo(join(folder, 'in-the-way'), ids)).rejects.toThrow()
  await removeUnfinishedShare(connection, realDisk)
  expect(everythingElse()).toBe(before)
  await expect(writeTo(join(folder, 'nowhere', 'notes'), ids)).rejects.toThrow()
  await renderShare(vault, { selection: selected(ids), options, printed: null }, 1)
  expect(kept()).toEqual(nothing)
})

test('an entry says when it was last shared, and the filter finds it, on paper too', async () => {
  const [first = '', second = '', third = ''] = ids
  await writeTo(join(folder, 'notes'), [first, second], 7000)
  const selection = selected([first])
  const { noted } = await renderShare(vault, { selection, options, printed: null }, 8000)
  notePrinted(vault, { do: 'note-printed', selection, noted }, 9000)
  expect([first, second, third].map((id) => readEntry(connection, id).sharedAt)).toEqual([9000, 7000, null])
  const found = searchEntries(connection, {
    query: '',
    filter: { shared: true },
    order: 'newest',
    skip: 0,
    limit: 9,
  })
  expect(found.hits.map(({ id }) => id)).toEqual([second, first])
})
