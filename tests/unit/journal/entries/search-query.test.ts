import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findEntryIds } from '#journal/entries/find-entry-ids.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import { searchQuery } from '#journal/entries/search-query.ts'
import { searchOrders } from '#shared/entry.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
beforeAll(() => {
  journal = temporaryJournal()
  saveEntry(journal.connection, draft({ title: 'Trust', body: 'to be AND not to be OR "NEAR" 日記 😀' }), 1)
})
afterAll(() => journal.remove())

/** What FTS5's own language is made of, and what breaks quoting. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '""',
        "'",
        '*',
        '^',
        '(',
        ')',
        '{',
        '}',
        ':',
        '+',
        '-',
        '--',
        ',',
        '.',
        '\\',
        ' ',
        '\0',
        '\n',
      ),
      fc.constantFrom(
        'AND',
        'OR',
        'NOT',
        'NEAR',
        'NEAR(a b, 2)',
        'title:',
        'body :',
        'rank',
        'entry_search',
        '{title}:',
      ),
      fc.constantFrom(
        'trust',
        'be',
        '日記',
        '記',
        '😀',
        'é',
        '\u0301',
        '\ud800',
        '“',
        '”',
        '\ufdd0',
        '\u{f0041}',
        '\ue000',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

describe('a search', () => {
  it('may be any text at all: none is a mistake', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...searchOrders), (query, order) => {
        const { hits } = searchEntries(journal.connection, { query, filter: {}, order, skip: 0, limit: 5 })
        expect(hits.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 3000 },
    )
  })

  it('is caught when a term is given to the index unquoted', () => {
    // The same attack against a query without quoting must fail, or the test above proves nothing.
    const unquoted = (query: string) =>
      journal.connection.sqlite
        .prepare('SELECT rowid FROM entry_search WHERE entry_search MATCH ?')
        .all(query)
    const attack = fc.property(hostile, (query) => {
      unquoted(query)
    })
    expect(fc.check(attack, { numRuns: 3000 }).failed).toBe(true)
  })

  it('may be as long as the window allows', async () => {
    for (const query of [
      'a '.repeat(250),
      '-a '.repeat(166),
      `"${'日'.repeat(498)}"`,
      'a* '.repeat(166),
      '"'.repeat(500),
    ]) {
      expect(
        searchEntries(journal.connection, { query, filter: {}, order: 'best', skip: 0, limit: 5 }).hits
          .length,
      ).toBeLessThan(2)
      expect((await findEntryIds(journal.connection.db, query)).length).toBeLessThan(2)
    }
  })

  it.each([
    ['trust', '"trust"*'],
    ['trust ', '"trust"'],
    ['trust me', '"trust" AND "me"*'],
    ['trust* me ', '"trust*"* AND "me"'],
    ['"trust me"', '"trust me"'],
    ['"trust me', '"trust me"*'],
    ['“trust me”', '"trust me"'],
    ['walk -rain', '("walk") NOT (("rain"))'],
    ['walk -"in the rain" ', '("walk") NOT (("in the rain"))'],
    ["don't ", '"don\'t"'],
    ['well-being ', '"well-being"'],
    ['a -- b ', '"a" AND "b"'],
    ['-rain', null],
    ['', null],
    ['  !? … ', null],
    ['tru"st me"', '"tru" AND "st me"'],
  ])('%j means %j', (typed, match) => {
    expect(searchQuery(typed).match).toBe(match)
  })
})

it('plain words are read as all other searches are', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'B', 'z', '0', '7', ' '), maxLength: 12 })
  fc.assert(
    // A no-break space parts words like any other and is no plain letter.
    fc.property(plain, (typed) => {
      expect(searchQuery(typed)).toEqual(searchQuery(`\u00a0${typed}`))
    }),
  )
})
