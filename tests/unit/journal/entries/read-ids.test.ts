import { afterEach, beforeEach, expect, it } from 'vitest'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { readIdsBetween } from '#journal/entries/read-ids.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const keep = (day: string) => saveEntry(journal.connection, draft({ day }), 1)
const ids = (oldest: number | null, newest: number | null) =>
  readIdsBetween(journal.connection, { oldest, newest })

it('names all entries newest first, whenever they were written, and none that no list shows', () => {
  const [middle, newest, oldest, binned, sealed] = [
    '2025-01-02',
    '2025-01-03',
    '1950-01-01',
    '2025-01-02',
    '2025-01-02',
  ].map(keep)
  binEntries(journal.connection, [binned?.id ?? ''], 2)
  journal.connection.write('UPDATE entry SET sealed = 1 WHERE id = ?').run(sealed?.id ?? '')
  const listed = [newest?.id, middle?.id, oldest?.id]
  expect(ids(null, null)).toEqual(listed)
  expect(ids(oldest?.position ?? 0, newest?.position ?? 0)).toEqual(listed)
  expect(ids(oldest?.position ?? 0, (newest?.position ?? 0) - 1)).toEqual([middle?.id, oldest?.id])
  expect(ids(middle?.position ?? 0, null)).toEqual([newest?.id, middle?.id])
  expect(ids(null, oldest?.position ?? 0)).toEqual([oldest?.id])
})

it('reads no entry to name them all', () => {
  const asked: string[] = []
  readIdsBetween(
    {
      ...journal.connection,
      read(sql) {
        asked.push(sql)
        return journal.connection.read(sql)
      },
    },
    { oldest: null, newest: null },
  )
  const plan = journal.connection.sqlite.prepare(`EXPLAIN QUERY PLAN ${asked[0]}`).all()
  expect(plan).toEqual([
    expect.objectContaining({ detail: 'SCAN listed USING COVERING INDEX sqlite_autoindex_entry_1' }),
    expect.objectContaining({ detail: expect.stringContaining('CORRELATED') }),
    expect.objectContaining({
      detail: expect.stringContaining('SEARCH hidden USING INDEX entry_unlisted (position=?'),
    }),
    expect.objectContaining({ detail: 'USE TEMP B-TREE FOR ORDER BY' }),
  ])
})
