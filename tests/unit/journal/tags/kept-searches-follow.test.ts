import { afterEach, beforeEach, expect, it } from 'vitest'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { keepSearch, readSavedSearches } from '#journal/finding/saved-searches.ts'
import { mergeTags, readTags, removeTag, renameTag } from '#journal/tags/tags.ts'
import type { EntryFilter } from '#shared/finding.ts'
import { draft, type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
  for (const tags of [['work', 'Straße'], ['home']])
    saveEntry(journal.connection, draft({ marks: { starred: false, moods: [], tags } }), 1)
})
afterEach(() => journal.remove())

const keep = (name: string, filter: EntryFilter, query = '') =>
  keepSearch(journal.connection, name, { query, filter, order: 'newest' }, 1)
const kept = () =>
  Object.fromEntries(readSavedSearches(journal.connection).map(({ name, search }) => [name, search.filter]))
const idOf = (name: string) => readTags(journal.connection).find((tag) => tag.name === name)?.id ?? ''

it('a kept search follows a tag that is called otherwise, however the search wrote it, and all else stays', () => {
  keep('one', { tags: ['STRASSE', 'work'], moods: ['calm'], from: '2024-02-29' })
  keep('other', { tags: ['work'], starred: true })
  keep('without', { kind: 'note' })
  renameTag(journal.connection, idOf('Straße'), 'road')
  expect(kept()).toEqual({
    one: { tags: ['road', 'work'], moods: ['calm'], from: '2024-02-29' },
    other: { tags: ['work'], starred: true },
    without: { kind: 'note' },
  })
  renameTag(journal.connection, idOf('road'), 'ROAD')
  expect(kept()).toMatchObject({ one: { tags: ['ROAD', 'work'] } })
})

it('a kept search for a merged tag, or for both, looks for the one that stayed, once', () => {
  keep('merged', { tags: ['work'] })
  keep('both', { tags: ['home', 'Straße', 'work'] })
  mergeTags(journal.connection, idOf('work'), idOf('home'))
  expect(kept()).toEqual({ merged: { tags: ['home'] }, both: { tags: ['home', 'Straße'] } })
})

it('a kept search looks no longer for a removed tag; one that looked for nothing else is gone', () => {
  keep('alone', { tags: ['work'] })
  keep('with words', { tags: ['work'] }, 'boat')
  keep('with a star', { tags: ['work', 'home'], starred: true })
  removeTag(journal.connection, idOf('work'))
  expect(kept()).toEqual({ 'with words': {}, 'with a star': { tags: ['home'], starred: true } })
})

it('when a search cannot be changed the tag is not changed either', () => {
  keep('one', { tags: ['work'], starred: true })
  journal.connection.sqlite.exec(
    `CREATE TEMP TRIGGER planted BEFORE UPDATE ON saved_search BEGIN SELECT RAISE(ABORT, 'planted'); END`,
  )
  const before = [kept(), readTags(journal.connection)]
  expect(() => renameTag(journal.connection, idOf('work'), 'job')).toThrow('planted')
  expect(() => mergeTags(journal.connection, idOf('work'), idOf('home'))).toThrow('planted')
  expect(() => removeTag(journal.connection, idOf('work'))).toThrow('planted')
  expect([kept(), readTags(journal.connection)]).toEqual(before)
})
