import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEntry } from '#journal/entries/read-entry.ts'
import { readRevision, readRevisions } from '#journal/entries/revisions.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import type { Entry, EntryDraft } from '#shared/entry.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const save = (wanted: EntryDraft, now = 1000) => saveEntry(journal.connection, wanted, now)
const editOf = (entry: Entry, changes: Partial<EntryDraft>): EntryDraft => {
  const { id, revision, day, time, zone, title, body } = entry
  return { id, baseRevision: revision, day, time, zone, title, body, ...changes }
}
const hits = (query: string) =>
  searchEntries(journal.connection, { query, filter: {}, order: 'newest', skip: 0, limit: 50 }).hits.map(
    ({ id }) => id,
  )

describe('saving an entry', () => {
  it('answers with the entry as it is stored', () => {
    const wanted = draft({ title: 'Walk', body: 'We walked to the sea.' })
    const { baseRevision, ...words } = wanted
    const saved = save(wanted)
    expect(saved).toMatchObject({ ...words, revision: baseRevision + 1, createdAt: 1000, changedAt: 1000 })
    expect(readEntry(journal.connection, wanted.id)).toEqual(saved)
  })

  it('keeps the version before, counts up and keeps when it was made', () => {
    const first = save(draft({ title: 'Walk', body: 'We walked to the sea.' }))
    const second = save(editOf(first, { body: 'We walked to the sea and back.' }), 2000)
    expect(second).toMatchObject({ revision: 2, createdAt: 1000, changedAt: 2000 })
    expect(readRevisions(journal.connection, first.id).map(({ revision }) => revision)).toEqual([2, 1])
    expect(readRevision(journal.connection, first.id, 1)).toMatchObject({
      body: 'We walked to the sea.',
      changedAt: 1000,
    })
  })

  it('changes nothing when nothing changed, even if the answer to the save before was lost', () => {
    const first = draft({ body: 'same' })
    const saved = save(first, 1000)
    expect(save(first, 5000)).toEqual(saved)
    expect(save(editOf(saved, {}), 5000)).toEqual(saved)
    expect(readRevisions(journal.connection, first.id)).toHaveLength(1)
  })

  it('refuses a draft made from an older version, and keeps what is stored', () => {
    const first = save(draft({ body: 'one' }))
    const second = save(editOf(first, { body: 'two' }))
    expect(() => save(editOf(first, { body: 'three' }))).toThrow('entry-changed-elsewhere')
    expect(readEntry(journal.connection, first.id)).toEqual(second)
    expect(readRevisions(journal.connection, first.id)).toHaveLength(2)
  })

  it('refuses a changed draft of an entry that was deleted for good', () => {
    expect(() => save(draft({ baseRevision: 3, body: 'ghost' }))).toThrow('entry-not-found')
  })

  it('moves with its date: the list and the search index follow', () => {
    const old = save(draft({ day: '2026-05-01', body: 'lighthouse' }))
    const other = save(draft({ day: '2026-05-02', body: 'lighthouse' }))
    expect(hits('lighthouse')).toEqual([other.id, old.id])
    const moved = save(editOf(old, { day: '2026-05-03', body: 'lighthouse again' }))
    expect(moved.position).toBeGreaterThan(other.position)
    expect(hits('lighthouse')).toEqual([old.id, other.id])
    expect(hits('again')).toEqual([old.id])
    checkIndex()
  })

  it('forgets the words that an edit took out, and finds those it put in', () => {
    const entry = save(draft({ body: 'harbour' }))
    save(editOf(entry, { body: 'mountain' }))
    expect(hits('harbour')).toEqual([])
    expect(hits('mountain')).toEqual([entry.id])
    checkIndex()
  })

  it('saves into the bin what was still being typed when an entry was binned', () => {
    const entry = save(draft({ body: 'one' }))
    journal.connection.write('UPDATE entry SET binned_at = 7 WHERE id = ?').run(entry.id)
    expect(save(editOf(entry, { body: 'two' }))).toMatchObject({ body: 'two', binnedAt: 7 })
    expect(hits('two')).toEqual([])
    checkIndex()
  })

  it('saves any day of the calendar', () => {
    const days = ['0001-01-01', '1582-10-10', '1969-12-31', '2024-02-29', '9999-12-31']
    const saved = days.map((day) => save(draft({ day })))
    expect(saved.map(({ day }) => day)).toEqual(days)
    const positions = saved.map(({ position }) => position)
    expect(positions).toEqual(positions.toSorted((one, other) => one - other))
  })

  it('leaves nothing behind when it fails half-way', () => {
    const first = save(draft({ body: 'kept' }))
    journal.connection.sqlite.exec(
      "CREATE TRIGGER fails BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'planted'); END",
    )
    expect(() => save(editOf(first, { body: 'lost' }))).toThrow()
    expect(readRevisions(journal.connection, first.id)).toHaveLength(1)
    expect(readEntry(journal.connection, first.id).body).toBe('kept')
  })
})

/** FTS5 compares its index with the entries it should hold, and throws where they differ. */
function checkIndex(): void {
  journal.connection.sqlite.exec(
    "INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)",
  )
}
