import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { binEntries, putBackEntries, readBin } from '#journal/entries/bin-entries.ts'
import { readDays } from '#journal/entries/read-days.ts'
import { readEntry } from '#journal/entries/read-entry.ts'
import { readPage, readPageFromDay } from '#journal/entries/read-page.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { draft, type TemporaryJournal, temporaryJournal } from './support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const keep = (day: string) =>
  saveEntry(journal.connection, draft({ day, title: day, body: '**Words** of the day' }), 1)
const titles = (before: number | null = null, limit = 50) =>
  readPage(journal.connection, { before, limit }).rows.map(({ title }) => title)

describe('the list of the journal', () => {
  it('comes in pages, newest first, from anywhere', () => {
    const days = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04']
    const saved = days.map(keep)
    const first = readPage(journal.connection, { before: null, limit: 2 })
    expect(first).toMatchObject({ more: true, rows: [{ day: '2026-01-04' }, { day: '2026-01-03' }] })
    const last = readPage(journal.connection, { before: first.rows[1]?.position ?? 0, limit: 2 })
    expect(last).toMatchObject({ more: false, rows: [{ day: '2026-01-02' }, { day: '2026-01-01' }] })
    expect(last.rows[1]).toEqual({
      id: saved[0]?.id,
      position: saved[0]?.position,
      day: '2026-01-01',
      time: '10:00',
      title: '2026-01-01',
      preview: 'Words of the day',
      starred: false,
      hasImage: false,
    })
  })

  it('opens at a day, or before it when the day is empty', () => {
    ;['2026-01-01', '2026-01-03', '2026-01-03', '2026-01-05'].forEach(keep)
    const from = (day: string) => readPageFromDay(journal.connection, { day, limit: 1 }).rows[0]?.day
    expect(from('2026-01-03')).toBe('2026-01-03')
    expect(from('2026-01-04')).toBe('2026-01-03')
    expect(from('2026-12-31')).toBe('2026-01-05')
    expect(from('2025-12-31')).toBeUndefined()
    expect(readPageFromDay(journal.connection, { day: '2026-01-03', limit: 5 }).rows).toHaveLength(3)
  })

  it('counts the days', () => {
    ;['2026-01-01', '2026-01-03', '2026-01-03'].forEach(keep)
    expect(readDays(journal.connection)).toEqual({
      days: [
        { day: '2026-01-03', entries: 2 },
        { day: '2026-01-01', entries: 1 },
      ],
      total: 3,
      binned: 0,
    })
  })

  it('leaves sealed entries out everywhere', () => {
    const { id } = keep('2026-01-01')
    journal.connection.write('UPDATE entry SET sealed = 1, binned_at = NULL').run()
    expect(titles()).toEqual([])
    expect(readDays(journal.connection)).toEqual({ days: [], total: 0, binned: 0 })
    expect(() => readEntry(journal.connection, id)).toThrow('entry-not-found')
    binEntries(journal.connection, [id], 1)
    expect(readBin(journal.connection)).toEqual([])
  })
})

describe('the bin', () => {
  it('takes entries out of the list and gives them back where they were', () => {
    const [one, two, three] = ['2026-01-01', '2026-01-02', '2026-01-03'].map(keep)
    const ids = [one?.id ?? '', three?.id ?? '']
    binEntries(journal.connection, ids, 500)
    expect(titles()).toEqual([two?.title])
    expect(readDays(journal.connection)).toMatchObject({ total: 1, binned: 2 })
    expect(readBin(journal.connection)).toMatchObject([
      { id: three?.id, binnedAt: 500, preview: 'Words of the day' },
      { id: one?.id, binnedAt: 500 },
    ])
    expect(readEntry(journal.connection, one?.id ?? '')).toEqual({ ...one, binnedAt: 500 })
    putBackEntries(journal.connection, ids)
    expect(titles()).toEqual(['2026-01-03', '2026-01-02', '2026-01-01'])
    expect(readEntry(journal.connection, one?.id ?? '')).toEqual(one)
  })

  it('shows what was binned last first, and keeps the time of the first binning', () => {
    const [one, two] = ['2026-01-02', '2026-01-01'].map(keep)
    binEntries(journal.connection, [one?.id ?? ''], 500)
    binEntries(journal.connection, [one?.id ?? '', two?.id ?? ''], 600)
    expect(readBin(journal.connection).map(({ id, binnedAt }) => [id, binnedAt])).toEqual([
      [two?.id, 600],
      [one?.id, 500],
    ])
  })

  it('takes more entries at once than a statement has parameters', () => {
    const ids = Array.from({ length: 40_000 }, () => draft().id)
    const { id } = keep('2026-01-01')
    binEntries(journal.connection, [...ids, id], 1)
    expect(readBin(journal.connection)).toHaveLength(1)
    putBackEntries(journal.connection, [...ids, id])
    expect(readBin(journal.connection)).toHaveLength(0)
  })
})
