import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addDays } from '#shared/day.ts'
import type { EntryRow } from '#shared/entry.ts'
import { listenToNews } from '../../../../src/renderer/journal.ts'
import { readDays, showDays, useEntryList } from '../../../../src/renderer/state/entry-list.ts'
import { vaultIs } from '../../../../src/renderer/state/vault.ts'
import { fakeBridge } from './fake-bridge.ts'

let journal: EntryRow[] = []

const row = (day: string, nth: number): EntryRow => ({
  id: `${day}-${nth}`,
  position: Date.parse(day) + 100 - nth,
  day,
  time: '10:00',
  title: '',
  preview: `${day} ${nth}`,
  starred: false,
  hasImage: false,
})
const page = (rows: readonly EntryRow[], limit: number) => ({
  rows: rows.slice(0, limit),
  more: rows.length > limit,
})

const { calls, tell } = fakeBridge({
  'entries.days': () => {
    const days = [...Map.groupBy(journal, ({ day }) => day)].map(([day, rows]) => ({
      day,
      entries: rows.length,
    }))
    return { days, total: journal.length, binned: 0 }
  },
  'entries.pageFromDay': ({ day, limit }: { day: string; limit: number }) =>
    page(
      journal.filter((entry) => entry.day <= day),
      limit,
    ),
  'entries.page': ({ before, limit }: { before: number; limit: number }) =>
    page(
      journal.filter((entry) => entry.position < before),
      limit,
    ),
})
listenToNews()

/** Days from the newest, each with as many entries. */
function keep(...counts: readonly number[]): void {
  journal = counts.flatMap((entries, at) =>
    Array.from({ length: entries }, (_, nth) => row(addDays('2026-03-01', -at), nth)),
  )
}
const shown = (day: string) =>
  useEntryList
    .getState()
    .rows.get(day)
    ?.map(({ id }) => id)
const settled = () => vi.runAllTimersAsync()

beforeEach(() => {
  vi.useFakeTimers()
  vaultIs({ kind: 'open' })
})
afterEach(() => {
  vaultIs({ kind: 'locked', because: 'asked' })
  calls.length = 0
  vi.useRealTimers()
})

test('rows are read only for the days in sight', async () => {
  keep(...Array.from({ length: 500 }, () => 2))
  await readDays()
  expect(useEntryList.getState().total).toBe(1000)
  expect(useEntryList.getState().rows.size).toBe(0)
  showDays(['2025-06-01', '2025-05-31'])
  await settled()
  expect(shown('2025-06-01')).toEqual(['2025-06-01-0', '2025-06-01-1'])
  expect(calls.filter((name) => name.startsWith('entries.page'))).toHaveLength(1)
})

test('a day with more entries than a page holds is read whole', async () => {
  keep(1, 350, 1)
  await readDays()
  showDays(['2026-02-28'])
  await settled()
  expect(shown('2026-02-28')).toHaveLength(350)
})

test('a saved entry that is listed already costs one page of its day, and shows its new words', async () => {
  keep(2, 2)
  await readDays()
  showDays(['2026-03-01', '2026-02-28'])
  await settled()
  calls.length = 0
  journal = journal.map((entry) => (entry.id === '2026-03-01-1' ? { ...entry, preview: 'new words' } : entry))
  tell('entries.changed', { ids: ['2026-03-01-1'] })
  await vi.advanceTimersByTimeAsync(0)
  expect(useEntryList.getState().rows.get('2026-03-01')?.[1]?.preview).toBe('new words')
  expect(calls).toEqual(['entries.pageFromDay'])
})

test('a new entry, a binned one and one that changed its day come and go', async () => {
  keep(1, 2)
  await readDays()
  showDays(['2026-03-01', '2026-02-28'])
  await settled()
  journal = [row('2026-03-01', 7), ...journal]
  tell('entries.changed', { ids: ['2026-03-01-7'] })
  await settled()
  expect(shown('2026-03-01')).toEqual(['2026-03-01-7', '2026-03-01-0'])
  journal = journal.filter(({ id }) => id !== '2026-02-28-0')
  tell('entries.changed', { ids: ['2026-02-28-0'] })
  await settled()
  expect(shown('2026-02-28')).toEqual(['2026-02-28-1'])
  expect(useEntryList.getState().total).toBe(3)
  journal = journal.filter(({ id }) => id !== '2026-02-28-1')
  tell('entries.changed', { ids: ['2026-02-28-1'] })
  await settled()
  expect(useEntryList.getState().days).toEqual([{ day: '2026-03-01', entries: 2 }])
})

test('counts and rows that never agree do not ask for ever', async () => {
  keep(3)
  const days = useEntryList.getState
  await readDays()
  journal = journal.map((entry, at) => (at === 0 ? entry : { ...entry, day: '1999-01-01' }))
  showDays(['2026-03-01'])
  await settled()
  expect(days().days).toEqual([
    { day: '2026-03-01', entries: 1 },
    { day: '1999-01-01', entries: 2 },
  ])
  expect(calls.length).toBeLessThan(20)
})

test('rows seen long ago are let go', async () => {
  keep(...Array.from({ length: 3_000 }, () => 4))
  await readDays()
  for (let at = 0; at < 3_000; at += 20) {
    showDays([addDays('2026-03-01', -at)])
    await settled()
  }
  const kept = [...useEntryList.getState().rows.values()].reduce((sum, rows) => sum + rows.length, 0)
  expect(kept).toBeLessThanOrEqual(4_000)
})

test('locking empties the list, also of answers that come later', async () => {
  keep(2)
  const late = readDays()
  vaultIs({ kind: 'locked', because: 'asked' })
  await late
  await settled()
  expect(useEntryList.getState()).toMatchObject({ days: null, total: 0, rows: new Map() })
})
