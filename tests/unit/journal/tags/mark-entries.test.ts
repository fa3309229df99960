import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEntry } from '#journal/entries/read-entry.ts'
import { readRevisions } from '#journal/entries/revisions.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { markEntries } from '#journal/tags/mark-entries.ts'
import { readTags } from '#journal/tags/tags.ts'
import { maxTags } from '#shared/limits.ts'
import { draft, type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const keep = (tags: readonly string[] = [], starred = false) =>
  saveEntry(journal.connection, draft({ marks: { starred, moods: ['calm'], tags: [...tags] } }), 1).id
const read = (id: string) => {
  const { starred, tags, revision, moods } = readEntry(journal.connection, id)
  return { starred, tags, revision, moods }
}

describe('marking several entries at once', () => {
  it('stars, tags and takes tags away, and leaves everything else as it is', () => {
    const plain = keep()
    const tagged = keep(['Work', 'home'], true)
    const other = keep(['work'])
    markEntries(
      journal.connection,
      { ids: [plain, tagged], starred: true, addTags: ['New'], removeTags: ['WORK'] },
      2,
    )
    expect(read(plain)).toEqual({ starred: true, tags: ['New'], revision: 1, moods: ['calm'] })
    expect(read(tagged)).toEqual({ starred: true, tags: ['home', 'New'], revision: 1, moods: ['calm'] })
    expect(read(other)).toEqual({ starred: false, tags: ['Work'], revision: 1, moods: ['calm'] })
    expect(readRevisions(journal.connection, tagged)).toHaveLength(1)
    markEntries(journal.connection, { ids: [tagged], starred: false }, 3)
    expect(read(tagged)).toMatchObject({ starred: false, tags: ['home', 'New'] })
  })

  it('forgets a tag nobody carries any more', () => {
    const id = keep(['gone'])
    markEntries(journal.connection, { ids: [id], removeTags: ['gone', 'never there'] }, 2)
    expect(journal.connection.sqlite.prepare('SELECT count(*) FROM tag').pluck().get()).toBe(0)
  })

  it('refuses, changing nothing, when an entry would carry more tags than can be saved', () => {
    const full = keep(Array.from({ length: maxTags }, (_, at) => `tag ${at}`))
    const other = keep()
    const mark = () =>
      markEntries(journal.connection, { ids: [other, full], starred: true, addTags: ['one more'] }, 2)
    expect(mark).toThrow(expect.objectContaining({ code: 'bad-input' }))
    expect(read(other)).toMatchObject({ starred: false, tags: [] })
    expect(readTags(journal.connection)).toHaveLength(maxTags)
  })

  it('takes thousands in one transaction, leaves out what is gone, and touches no sealed entry', () => {
    const ids = Array.from({ length: 3000 }, () => keep())
    const [sealed = ''] = ids
    journal.connection.write('UPDATE entry SET sealed = 1 WHERE id = ?').run(sealed)
    const gone = '019aa000-0000-7000-8000-000000000009'
    markEntries(journal.connection, { ids: [...ids, gone], starred: true, addTags: ['all'] }, 2)
    expect(readTags(journal.connection)).toEqual([expect.objectContaining({ name: 'all', entries: 2999 })])
    const starred = journal.connection.sqlite.prepare('SELECT count(*) FROM entry WHERE starred = 1').pluck()
    expect(starred.get()).toBe(2999)
  })
})
