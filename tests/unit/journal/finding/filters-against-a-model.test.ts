import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { findEntryIds } from '#journal/entries/find-entry-ids.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { searchEntries } from '#journal/entries/search-entries.ts'
import { noteShare } from '#journal/share/note-share.ts'
import type { Entry } from '#shared/entry.ts'
import type { EntryFilter } from '#shared/finding.ts'
import { moods } from '#shared/mood-groups.ts'
import { seeded } from '../entries/support/made-up-entries.ts'
import { draft, type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { madeDraft } from '../share/sheet/support/made-draft.ts'
import { notedOf } from '../share/support/noted.ts'

const days = ['2024-02-28', '2024-02-29', '2024-03-01', '2025-01-01', '2025-12-31'] as const
const tags = ['Work', 'Über', 'sleep', 'οδός'] as const
const felt = moods.slice(0, 4)
const words = ['rain', 'bread', 'river'] as const
const image = '![](attachment:019aa000-0000-7000-8000-000000000001)'

interface Written extends Entry {
  readonly shared: boolean
  readonly hasImage: boolean
}

let journal: TemporaryJournal
/** What should be found, newest first. */
let written: readonly Written[]

beforeAll(() => {
  journal = temporaryJournal()
  const { connection } = journal
  const random = seeded(8)
  const some = <Value>(from: readonly Value[], chance: number) => from.filter(() => random() < chance)
  const one = <Value>(from: readonly Value[]) => from[Math.floor(random() * from.length)] as Value
  const all = Array.from({ length: 300 }, (_, at) => {
    const hasImage = random() < 0.3
    const body = [...some(words, 0.5), ...(hasImage ? [image] : [])].join(' ')
    const entry = saveEntry(
      connection,
      draft({
        day: one(days),
        time: `10:${String(at % 60).padStart(2, '0')}`,
        title: `Entry ${at}`,
        body,
        kind: one(['page', 'note'] as const),
        marks: { starred: random() < 0.4, moods: some(felt, 0.3), tags: some(tags, 0.4) },
      }),
      1,
    )
    const shared = random() < 0.3
    const noted = notedOf([{ id: entry.id, revision: 1 }])
    if (shared) noteShare(connection, { form: 'paper', noted, at: 5, draft: madeDraft() })
    return { ...entry, shared, hasImage }
  })
  const binned = all.slice(0, 20).map(({ id }) => id)
  const sealed = all.slice(20, 40).map(({ id }) => id)
  binEntries(connection, binned, 1)
  for (const id of sealed) connection.write('UPDATE entry SET sealed = 1 WHERE id = ?').run(id)
  written = all.slice(40).sort((a, b) => b.position - a.position)
})
afterAll(() => journal.remove())

/** The filter as anyone would write it who had all entries at hand. */
function meets(entry: Written, filter: EntryFilter, query: string): boolean {
  const carried = entry.tags.map((tag) => tag.toLowerCase())
  return (
    (filter.tags ?? []).every((tag) => carried.includes(tag.toLowerCase().replace(/σ$/, 'ς'))) &&
    (!filter.moods?.length || filter.moods.some((mood) => entry.moods.includes(mood))) &&
    (filter.kind === undefined || entry.kind === filter.kind) &&
    (filter.from === undefined || entry.day >= filter.from) &&
    (filter.to === undefined || entry.day <= filter.to) &&
    (!filter.starred || entry.starred) &&
    (!filter.hasImage || entry.hasImage) &&
    (!filter.shared || entry.shared) &&
    (query === '' || entry.body.split(' ').includes(query.trim()))
  )
}

const anyDay = fc.constantFrom(...days, '2024-06-01', '0001-01-01', '9999-12-31')
const spelling = fc.constantFrom('work', 'WORK', 'über', 'u\u0308BER', 'Sleep', 'ΟΔΌΣ', 'nobody')
const only = fc.constant(true as const)
const filters = fc.record(
  {
    tags: fc.array(spelling, { maxLength: 2 }),
    moods: fc.subarray([...moods.slice(0, 6)]),
    kind: fc.constantFrom('page', 'note'),
    from: anyDay,
    to: anyDay,
    starred: only,
    hasImage: only,
    shared: only,
  },
  { requiredKeys: [] },
)

/** Everything a question finds, read page by page. */
function found(query: string, filter: EntryFilter, order: 'newest' | 'best', limit: number): string[] {
  const ids: string[] = []
  for (let more = true; more; ) {
    const page = searchEntries(journal.connection, { query, filter, order, skip: ids.length, limit })
    ids.push(...page.hits.map(({ id }) => id))
    more = page.more
  }
  return ids
}
const asksForSomething = (filter: EntryFilter, query: string) =>
  query !== '' || Object.values(filter).some((value) => !Array.isArray(value) || value.length > 0)

describe('a filter, alone and with words', () => {
  const questions = [
    filters,
    fc.constantFrom('', 'rain ', 'river ', 'nothing '),
    fc.integer({ min: 1, max: 60 }),
  ] as const

  it('finds exactly what meets all of it, newest first, whatever the pages', () => {
    fc.assert(
      fc.property(...questions, (filter, query, limit) => {
        const wanted = asksForSomething(filter, query)
          ? written.filter((entry) => meets(entry, normal(filter), query)).map(({ id }) => id)
          : []
        expect(found(query, filter, 'newest', limit)).toEqual(wanted)
      }),
      { numRuns: 300 },
    )
  })

  it('finds the same, each once, when the best are first', () => {
    fc.assert(
      fc.property(...questions, (filter, query, limit) => {
        expect(found(query, filter, 'best', limit).sort()).toEqual(found(query, filter, 'newest', 60).sort())
      }),
      { numRuns: 100 },
    )
  })

  it('chooses the same for sharing', async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.constantFrom('', 'rain ', 'nothing '), async (filter, query) => {
        expect(await findEntryIds(journal.connection.db, query, filter)).toEqual(
          found(query, filter, 'newest', 60),
        )
      }),
      { numRuns: 100 },
    )
  })
})

/** Tags with their accents in one piece, as the model compares them. */
function normal(filter: EntryFilter): EntryFilter {
  return { ...filter, ...(filter.tags && { tags: filter.tags.map((tag) => tag.normalize('NFC')) }) }
}

it('lists what only a filter finds by its first words, with nothing marked', () => {
  const { hits } = searchEntries(journal.connection, {
    query: '  ',
    filter: { starred: true },
    order: 'best',
    skip: 0,
    limit: 1,
  })
  const [newest] = written.filter(({ starred }) => starred)
  expect(hits).toEqual([
    {
      id: newest?.id,
      position: newest?.position,
      day: newest?.day,
      time: newest?.time,
      title: [{ text: newest?.title, hit: false }],
      snippet: expect.any(Array),
    },
  ])
})
