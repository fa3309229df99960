import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { binEntries, putBackEntries } from '#journal/entries/bin-entries.ts'
import { deleteForGood } from '#journal/entries/delete-for-good.ts'
import { readEntry } from '#journal/entries/read-entry.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { mergeTags, readTags, removeTag, renameTag } from '#journal/tags/tags.ts'
import type { EntryDraft } from '#shared/entry.ts'
import { draft, type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const carrying = (tags: readonly string[], changes: Partial<EntryDraft> = {}) =>
  saveEntry(
    journal.connection,
    draft({ ...changes, marks: { starred: false, moods: [], tags: [...tags] } }),
    1,
  ).id
const list = () => readTags(journal.connection).map(({ name, entries }) => [name, entries])
const idOf = (name: string) => readTags(journal.connection).find((tag) => tag.name === name)?.id ?? ''
const tagsOf = (id: string) => readEntry(journal.connection, id).tags
const rows = (table: string) => journal.connection.sqlite.prepare(`SELECT * FROM ${table}`).all()

describe('the list of tags', () => {
  it('counts the entries of the journal that carry each, in alphabetical order', () => {
    carrying(['zoo', 'Äpfel', 'bread'])
    carrying(['bread'])
    expect(list()).toEqual([
      ['Äpfel', 1],
      ['bread', 2],
      ['zoo', 1],
    ])
  })

  it('leaves out what is binned or sealed, and shows it again when it is put back', () => {
    const id = carrying(['only here', 'both'])
    const sealed = carrying(['both', 'sealed'])
    journal.connection.write('UPDATE entry SET sealed = 1 WHERE id = ?').run(sealed)
    expect(list()).toEqual([
      ['both', 1],
      ['only here', 1],
    ])
    binEntries(journal.connection, [id], 2)
    expect(list()).toEqual([])
    putBackEntries(journal.connection, [id])
    expect(tagsOf(id)).toEqual(['both', 'only here'])
  })

  it('forgets a tag with the last entry that carried it', () => {
    const id = carrying(['short-lived', 'kept'])
    const other = carrying(['kept', 'destroyed'])
    saveEntry(journal.connection, { ...again(id), marks: { starred: false, moods: [], tags: ['kept'] } }, 2)
    binEntries(journal.connection, [other], 2)
    deleteForGood(journal.connection, [other])
    expect(rows('tag')).toEqual([expect.objectContaining({ name: 'kept' })])
  })
})

function again(id: string): EntryDraft {
  const { day, time, zone, title, body, revision } = readEntry(journal.connection, id)
  return { id, day, time, zone, title, body, baseRevision: revision }
}

describe('renaming a tag', () => {
  it('changes it on every entry, to other letters of the same name too', () => {
    const id = carrying(['work'])
    expect(renameTag(journal.connection, idOf('work'), 'Job')).toEqual([id])
    expect(tagsOf(id)).toEqual(['Job'])
    renameTag(journal.connection, idOf('Job'), 'JOB')
    expect(tagsOf(id)).toEqual(['JOB'])
  })

  it('refuses the name of another tag, however it is written, and names no word in doing so', () => {
    carrying(['work', 'Straße'])
    const rename = () => renameTag(journal.connection, idOf('work'), 'STRASSE')
    expect(rename).toThrow(expect.objectContaining({ code: 'tag-exists', message: 'tag-exists' }))
    expect(list()).toEqual([
      ['Straße', 1],
      ['work', 1],
    ])
  })

  it('takes the name of a tag that only binned entries carry, which becomes the same tag', () => {
    const binned = carrying(['Job'])
    binEntries(journal.connection, [binned], 2)
    const id = carrying(['work'])
    expect(renameTag(journal.connection, idOf('work'), 'job')).toEqual(expect.arrayContaining([id, binned]))
    putBackEntries(journal.connection, [binned])
    expect(list()).toEqual([['job', 2]])
  })

  it('says when the tag is gone', () => {
    const gone = '019aa000-0000-7000-8000-000000000009'
    const code = expect.objectContaining({ code: 'tag-not-found' })
    expect(() => renameTag(journal.connection, gone, 'x')).toThrow(code)
    expect(() => removeTag(journal.connection, gone)).toThrow(code)
    carrying(['a'])
    expect(() => mergeTags(journal.connection, gone, idOf('a'))).toThrow(code)
    expect(() => mergeTags(journal.connection, idOf('a'), gone)).toThrow(code)
    expect(list()).toEqual([['a', 1]])
  })
})

describe('merging and removing', () => {
  it('every entry keeps what it carried, under the one name, and no entry carries it twice', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(['a', 'b', 'c']), { minLength: 1, maxLength: 6 }), (carried) => {
        for (const table of ['entry', 'tag']) journal.connection.sqlite.exec(`DELETE FROM ${table}`)
        const ids = carried.map((tags) => carrying(tags))
        if (idOf('a') === '' || idOf('b') === '') return
        const changed = mergeTags(journal.connection, idOf('a'), idOf('b'))
        expect(changed.toSorted()).toEqual(ids.filter((_, at) => carried[at]?.includes('a')).toSorted())
        for (const [at, id] of ids.entries()) {
          const merged = new Set((carried[at] ?? []).map((tag) => (tag === 'a' ? 'b' : tag)))
          expect(tagsOf(id)).toEqual([...merged].sort())
        }
        expect(list().map(([name]) => name)).not.toContain('a')
      }),
      { numRuns: 60 },
    )
  })

  it('a tag merged into itself stays as it is', () => {
    carrying(['a'])
    expect(mergeTags(journal.connection, idOf('a'), idOf('a'))).toEqual([])
    expect(list()).toEqual([['a', 1]])
  })

  it('removing takes the tag from all, binned ones too, and nothing else', () => {
    const id = carrying(['a', 'b'])
    const binned = carrying(['a'])
    binEntries(journal.connection, [binned], 2)
    expect(removeTag(journal.connection, idOf('a'))).toEqual(expect.arrayContaining([id, binned]))
    expect(tagsOf(id)).toEqual(['b'])
    expect(tagsOf(binned)).toEqual([])
  })
})
