import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepSearch, readSavedSearches, removeSearch, renameSearch } from '#journal/finding/saved-searches.ts'
import type { EntryQuery } from '#shared/finding.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const search: EntryQuery = {
  query: '"at home" -rain',
  filter: { tags: ['Über'], moods: ['calm'], kind: 'note', from: '2024-02-29', starred: true, shared: true },
  order: 'best',
}
const keep = (name: string) => keepSearch(journal.connection, name, search, 1)
const names = () => readSavedSearches(journal.connection).map(({ name }) => name)

it('a kept search comes back as it was, under its name, in alphabetical order', async () => {
  const kept = ['zebra', 'Äpfel', 'bread', 'bread'].map(keep)
  expect(names()).toEqual(['Äpfel', 'bread', 'bread', 'zebra'])
  const [first] = kept
  await journal.reopen()
  expect(readSavedSearches(journal.connection)).toContainEqual({ id: first?.id, name: 'zebra', search })
})

it('it can be renamed and removed; one that is gone is said to be', () => {
  const { id } = keep('zebra')
  renameSearch(journal.connection, id, 'ant')
  expect(names()).toEqual(['ant'])
  removeSearch(journal.connection, id)
  expect(names()).toEqual([])
  const gone = expect.objectContaining({ code: 'saved-search-not-found' })
  expect(() => renameSearch(journal.connection, id, 'x')).toThrow(gone)
  expect(() => removeSearch(journal.connection, id)).toThrow(gone)
})

it('one that cannot be read any more hides none of the others', () => {
  keep('whole')
  for (const [at, damaged] of ['{', '{"query":1}', 'null'].entries())
    journal.connection.write('INSERT INTO saved_search VALUES (?, ?, ?)').run(`${at}`, 'damaged', damaged)
  expect(names()).toEqual(['whole'])
})
