import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listenToNews } from '../../../../../src/renderer/journal.ts'
import {
  allFound,
  askFor,
  endSearch,
  filterBy,
  firstFound,
  moreHits,
  orderHits,
  typeQuery,
  useSearch,
} from '../../../../../src/renderer/screens/journal/search-store.ts'
import { vaultIs } from '../../../../../src/renderer/state/vault.ts'
import { fakeBridge } from '../../state/fake-bridge.ts'

interface Asked {
  readonly query: string
  readonly filter: object
  readonly order: string
  readonly skip: number
  readonly limit: number
}

const asked: Asked[] = []
const askedForIds: object[] = []
let waits: Record<string, number> = {}

// Finds 120 entries for everything.
const { tell } = fakeBridge({
  'entries.idsFound': (question: { query: string }) => {
    askedForIds.push(question)
    return [`${question.query} 0`, `${question.query} 1`]
  },
  'entries.search': async (question: Asked) => {
    asked.push(question)
    await new Promise((answer) => setTimeout(answer, waits[question.query] ?? 0))
    const { query, skip, limit } = question
    const hits = Array.from({ length: Math.min(limit, 120 - skip) }, (_, at) => ({
      id: `${query} ${skip + at}`,
    }))
    return { hits, more: skip + hits.length < 120 }
  },
})
listenToNews()

const ids = () => useSearch.getState().hits.map(({ id }) => id)

beforeEach(() => {
  vi.useFakeTimers()
  vaultIs({ kind: 'open' })
  asked.length = 0
  waits = {}
})
afterEach(() => {
  vaultIs({ kind: 'locked', because: 'asked' })
  vi.useRealTimers()
})

test('quick keys are one question', async () => {
  for (const query of ['t', 'tr', 'tru', 'trus', 'trust']) typeQuery(query)
  await vi.advanceTimersByTimeAsync(100)
  expect(asked.map(({ query }) => query)).toEqual(['trust'])
  expect(ids()).toHaveLength(50)
})

test('an answer that comes after a later question was asked is dropped', async () => {
  waits = { slow: 1_000 }
  typeQuery('slow')
  await vi.advanceTimersByTimeAsync(100)
  typeQuery('quick')
  await vi.advanceTimersByTimeAsync(100)
  expect(ids()[0]).toBe('quick 0')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(ids()[0]).toBe('quick 0')
})

test('Enter right after the last key opens what these words find, not what was found before', async () => {
  typeQuery('trust')
  await vi.advanceTimersByTimeAsync(100)
  typeQuery('trusted')
  const first = firstFound()
  await vi.advanceTimersByTimeAsync(10)
  expect(await first).toBe('trusted 0')
  // It is there already, so it is not asked for again.
  expect(await firstFound()).toBe('trusted 0')
  await vi.advanceTimersByTimeAsync(100)
  expect(asked.map(({ query }) => query)).toEqual(['trust', 'trusted'])
})

test('nothing is opened for words that were typed over before their answer came', async () => {
  waits = { slow: 1_000 }
  typeQuery('slow')
  const first = firstFound()
  typeQuery('quick')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await first).toBeNull()
  endSearch()
  expect(await firstFound()).toBeNull()
})

test('clearing shows the timeline at once, and a late answer does not bring the search back', async () => {
  waits = { slow: 1_000 }
  typeQuery('slow')
  await vi.advanceTimersByTimeAsync(100)
  typeQuery('')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(useSearch.getState()).toMatchObject({ query: '', answered: null, hits: [] })
})

test('the next hits follow the ones that are there, and no more are asked for at the end', async () => {
  typeQuery('a')
  await vi.advanceTimersByTimeAsync(100)
  for (let times = 0; times < 4; times += 1) {
    void moreHits()
    void moreHits()
    await vi.advanceTimersByTimeAsync(0)
  }
  expect(ids()).toEqual(Array.from({ length: 120 }, (_, at) => `a ${at}`))
  expect(asked.map(({ skip }) => skip)).toEqual([0, 50, 100])
})

test('another order asks again at once', async () => {
  typeQuery('a')
  await vi.advanceTimersByTimeAsync(100)
  orderHits('best')
  await vi.advanceTimersByTimeAsync(0)
  expect(asked.map(({ order }) => order)).toEqual(['newest', 'best'])
  orderHits('newest')
})

test('entries that change while a search is shown are found anew', async () => {
  typeQuery('a')
  await vi.advanceTimersByTimeAsync(100)
  tell('entries.changed', { ids: ['x'] })
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toHaveLength(2)
})

test('everything found is asked for at once', async () => {
  expect(await allFound({ query: 'a', filter: { starred: true } })).toEqual(['a 0', 'a 1'])
  expect(await allFound({ query: 'b' })).toEqual(['b 0', 'b 1'])
  expect(askedForIds).toEqual([
    { query: 'a', filter: { starred: true } },
    { query: 'b', filter: {} },
  ])
})

test('a filter alone is a search, and goes with the words when there are any', async () => {
  filterBy({ starred: true })
  await vi.advanceTimersByTimeAsync(0)
  typeQuery('a')
  await vi.advanceTimersByTimeAsync(100)
  filterBy({ tags: ['mill'] })
  await vi.advanceTimersByTimeAsync(0)
  expect(asked.map(({ query, filter }) => [query, filter])).toEqual([
    ['', { starred: true }],
    ['a', { starred: true }],
    ['a', { starred: true, tags: ['mill'] }],
  ])
})

test('taking the last condition away shows the timeline again', async () => {
  filterBy({ starred: true, tags: ['mill'] })
  filterBy({ starred: undefined, tags: [] })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(useSearch.getState()).toMatchObject({ filter: {}, answered: null, hits: [] })
})

test('the words going away leaves the filter, and ending the search leaves nothing', async () => {
  askFor({ query: 'a', filter: { hasImage: true }, order: 'best' })
  await vi.advanceTimersByTimeAsync(0)
  typeQuery('')
  await vi.advanceTimersByTimeAsync(100)
  expect(asked.at(-1)).toMatchObject({ query: '', filter: { hasImage: true }, order: 'best' })
  endSearch()
  expect(useSearch.getState()).toMatchObject({ query: '', filter: {}, answered: null, hits: [] })
  orderHits('newest')
})
