import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ReadConnection } from '#journal/database/connection.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import type { EntryFilter } from '#shared/finding.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeAll(() => {
  journal = temporaryJournal()
})
afterAll(() => journal.remove())

/** How SQLite goes about it: the steps of its plan for a search with a filter. */
function plan(query: string, filter: EntryFilter): readonly string[] {
  const { connection } = journal
  const steps: string[] = []
  const watching: ReadConnection = {
    db: connection.db,
    read: (sql) => connection.read(sql),
    rows(asked) {
      const { sql, parameters } = 'isRawBuilder' in asked ? asked.compile(connection.db) : asked.compile()
      const explained = connection.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters)
      steps.push(...(explained as { detail: string }[]).map(({ detail }) => detail))
      return []
    },
  }
  searchEntries(watching, { query, filter, order: 'newest', skip: 0, limit: 50 })
  expect(steps).not.toEqual([])
  return steps
}

const filters: readonly [string, EntryFilter][] = [
  ['a tag', { tags: ['a'] }],
  ['two tags', { tags: ['a', 'b'] }],
  ['a feeling', { moods: ['calm'] }],
  ['a star', { starred: true }],
  ['a picture', { hasImage: true }],
  ['notes', { kind: 'note' }],
  ['a starred note of a period with a tag', { tags: ['a'], starred: true, kind: 'note', from: '2024-01-01' }],
]

it.each(filters)(
  '%s alone is walked newest first along its own index: nothing is scanned or sorted',
  (_, filter) => {
    expect(plan('', filter).filter((step) => /^SCAN entry$|TEMP B-TREE/.test(step))).toEqual([])
    expect(plan('', filter).join('\n')).toMatch(/entry_(tag_by_tag|mood_by_mood|starred|with_image|noted)/)
  },
)

it('a period alone is a stretch of the entries, not all of them', () => {
  expect(plan('', { from: '2024-01-01', to: '2024-02-01' })).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/SEARCH entry USING INTEGER PRIMARY KEY \(rowid>\? AND rowid<\?\)/),
    ]),
  )
})

it.each([...filters, ['several feelings', { moods: ['calm', 'small'] }] as [string, EntryFilter]])(
  'beside words, %s is asked of an index for each hit, and an entry is only looked at when it is shown',
  (_, filter) => {
    const steps = plan('word ', filter)
    expect(steps[0]).toMatch(/^SCAN entry_search VIRTUAL TABLE/)
    expect(steps.filter((step) => step.startsWith('SEARCH entry USING INTEGER PRIMARY KEY'))).toHaveLength(1)
    expect(steps.filter((step) => /^SCAN (?!entry_search|json_each)|TEMP B-TREE/.test(step))).toEqual([])
  },
)
