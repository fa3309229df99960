import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { binEntries, putBackEntries } from '#journal/entries/bin-entries.ts'
import { readEntry } from '#journal/entries/read-entry.ts'
import { readPage } from '#journal/entries/read-page.ts'
import { readRevisions } from '#journal/entries/revisions.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import type { EntryDraft, EntryMarks } from '#shared/entry.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const marks: EntryMarks = { starred: true, moods: ['proud', 'let-down'], tags: ['Zebra', 'ähre', 'Bread'] }
const save = (wanted: EntryDraft, now = 1) => saveEntry(journal.connection, wanted, now)
const dump = () => journal.connection.sqlite.serialize().toString('base64')

describe('the marks of an entry', () => {
  it('are kept with its words, feelings in their own order, tags alphabetically', () => {
    const wanted = draft({ body: 'words', marks })
    const saved = save(wanted)
    const kept = { starred: true, moods: ['let-down', 'proud'], tags: ['ähre', 'Bread', 'Zebra'] }
    expect(saved).toMatchObject(kept)
    expect(readEntry(journal.connection, wanted.id)).toEqual(saved)
    expect(readPage(journal.connection, { before: null, limit: 1 }).rows[0]).toMatchObject({ starred: true })
  })

  it('stay as they are when a draft does not speak of them', () => {
    const wanted = draft({ marks })
    save(wanted)
    const { marks: _, ...unmarked } = wanted
    expect(save({ ...unmarked, baseRevision: 1, body: 'new words' }, 2)).toMatchObject({
      starred: true,
      revision: 2,
      tags: ['ähre', 'Bread', 'Zebra'],
    })
  })

  it('make no version and count as no revision, and saving the same again changes not a byte', () => {
    const wanted = draft({ body: 'words', marks })
    save(wanted)
    const remarked = { ...wanted, baseRevision: 1, marks: { starred: false, moods: [], tags: ['bread'] } }
    const saved = save(remarked, 5)
    expect(saved).toMatchObject({ starred: false, moods: [], tags: ['Bread'], revision: 1, changedAt: 1 })
    expect(readRevisions(journal.connection, wanted.id)).toHaveLength(1)
    const before = dump()
    expect(save(remarked, 9)).toEqual(saved)
    expect(save({ ...remarked, baseRevision: 0 }, 9)).toEqual(saved)
    expect(dump()).toBe(before)
  })

  it('are not kept when the words beside them are refused', () => {
    const wanted = draft({ body: 'words' })
    save(wanted)
    save({ ...wanted, baseRevision: 1, body: 'newer' }, 2)
    const late = { ...wanted, baseRevision: 1, body: 'other', marks }
    expect(() => save(late, 3)).toThrow(expect.objectContaining({ code: 'entry-changed-elsewhere' }))
    expect(readEntry(journal.connection, wanted.id)).toMatchObject({
      starred: false,
      tags: [],
      body: 'newer',
    })
  })

  it('follow the entry to another date, into the bin and back', () => {
    const wanted = draft({ marks })
    save(wanted)
    const moved = save({ ...wanted, marks: undefined, baseRevision: 1, day: '1999-12-31' } as EntryDraft, 2)
    expect(moved).toMatchObject({
      day: '1999-12-31',
      moods: ['let-down', 'proud'],
      tags: expect.arrayContaining(['Bread']),
    })
    binEntries(journal.connection, [wanted.id], 3)
    putBackEntries(journal.connection, [wanted.id])
    expect(readEntry(journal.connection, wanted.id)).toEqual(moved)
  })

  it('take two spellings of one tag for one, and the spelling that was there first', () => {
    save(draft({ marks: { starred: false, moods: [], tags: ['Straße'] } }))
    const second = save(draft({ marks: { starred: false, moods: [], tags: ['STRASSE', 'straße', 'other'] } }))
    expect(second.tags).toEqual(['other', 'Straße'])
  })

  it('keep the kind an entry was first stored with', () => {
    const note = draft({ kind: 'note' })
    expect(save(note).kind).toBe('note')
    expect(save({ ...note, kind: 'page', baseRevision: 1, body: 'more' }).kind).toBe('note')
    expect(save(draft()).kind).toBe('page')
  })

  it('are checked after they are stored: a save whose marks did not arrive is not called saved', () => {
    journal.connection.sqlite.exec(
      'CREATE TRIGGER lose_moods AFTER INSERT ON entry_mood BEGIN DELETE FROM entry_mood; END',
    )
    const wanted = draft({ marks })
    expect(() => save(wanted)).toThrow(expect.objectContaining({ code: 'unexpected' }))
    expect(() => readEntry(journal.connection, wanted.id)).toThrow(
      expect.objectContaining({ code: 'entry-not-found' }),
    )
  })
})

it('a row says whether the body shows a picture, also after it was taken out', () => {
  const wanted = draft({ body: 'See ![](attachment:019aa000-0000-7000-8000-000000000001) here' })
  const hasImage = () => readPage(journal.connection, { before: null, limit: 1 }).rows[0]?.hasImage
  save(wanted)
  expect(hasImage()).toBe(true)
  save({ ...wanted, baseRevision: 1, body: 'See nothing here' }, 2)
  expect(hasImage()).toBe(false)
})
