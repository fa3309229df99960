import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onThisDay, thisWeekLastYear } from '#journal/calendar/looking-back.ts'
import { readDay, readMonth } from '#journal/calendar/read-month.ts'
import { binEntries } from '#journal/entries/bin-entries.ts'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { addDays } from '#shared/day.ts'
import type { EntryMarks } from '#shared/entry.ts'
import { draft, type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const keep = (day: string, marks: Partial<EntryMarks> = {}, time = '10:00') =>
  saveEntry(
    journal.connection,
    draft({ day, time, title: day, marks: { starred: false, moods: [], tags: [], ...marks } }),
    1,
  ).id
const seal = (id: string) => journal.connection.write('UPDATE entry SET sealed = 1 WHERE id = ?').run(id)
/** One in the bin and one sealed, which no view may show. */
const hide = (day: string) => {
  binEntries(journal.connection, [keep(day, { starred: true, moods: ['furious'] })], 2)
  seal(keep(day, { starred: true, moods: ['furious'] }))
}

describe('a month', () => {
  it('holds its days that have entries, with what was felt and starred, and no other', () => {
    keep('2024-01-31')
    keep('2024-02-01', { moods: ['calm', 'let-down'] })
    keep('2024-02-29', { starred: true, moods: ['calm'] }, '00:00')
    keep('2024-02-29', { starred: true, moods: ['calm', 'small'] }, '23:59')
    keep('2024-02-29')
    keep('2024-03-01')
    hide('2024-02-29')
    hide('2024-02-10')
    expect(readMonth(journal.connection, '2024-02')).toEqual([
      { day: '2024-02-01', entries: 1, starred: 0, moods: ['let-down', 'calm'] },
      { day: '2024-02-29', entries: 3, starred: 2, moods: ['small', 'calm'] },
    ])
    expect(readMonth(journal.connection, '2024-04')).toEqual([])
  })

  it('a day is read oldest first', () => {
    const late = keep('2024-02-29', {}, '23:59')
    const early = keep('2024-02-29', {}, '00:00')
    hide('2024-02-29')
    keep('2024-03-01')
    expect(readDay(journal.connection, '2024-02-29').map(({ id }) => id)).toEqual([early, late])
  })
})

describe('on this day', () => {
  const years = (today: string, hidden: { from: string; to: string }[] = []) =>
    onThisDay(journal.connection, today, hidden).map((ago) => [ago.years, ago.rows.map(({ title }) => title)])

  it('shows earlier years, nearest first, newest first within one, and not this year or later ones', () => {
    for (const day of ['2020-05-06', '2023-05-06', '2024-05-06', '2025-05-06', '2023-05-05']) keep(day)
    keep('2023-05-06', {}, '09:00')
    hide('2022-05-06')
    expect(years('2024-05-06')).toEqual([
      [1, ['2023-05-06', '2023-05-06']],
      [4, ['2020-05-06']],
    ])
    expect(onThisDay(journal.connection, '2024-05-06', [])[0]?.rows[0]).toMatchObject({ time: '10:00' })
    expect(years('0001-05-06')).toEqual([])
  })

  it('shows a 29 February on the 29th, and on the 28th of years that have none', () => {
    for (const day of ['2020-02-29', '2020-02-28', '2023-02-28', '2020-03-01']) keep(day)
    expect(years('2024-02-29')).toEqual([[4, ['2020-02-29']]])
    expect(years('2024-02-28')).toEqual([
      [1, ['2023-02-28']],
      [4, ['2020-02-28']],
    ])
    expect(years('2025-02-28')).toEqual([
      [2, ['2023-02-28']],
      [5, ['2020-02-29']],
      [5, ['2020-02-28']],
    ])
    expect(years('2025-03-01')).toEqual([[5, ['2020-03-01']]])
  })

  it('shows the newest three of a day and says how many more there are', () => {
    for (const time of ['08:00', '09:00', '10:00', '11:00', '12:00']) keep('2023-05-06', {}, time)
    for (const time of ['08:00', '09:00', '10:00']) keep('2022-05-06', {}, time)
    hide('2023-05-06')
    hide('2022-05-06')
    expect(
      onThisDay(journal.connection, '2024-05-06', []).map(({ day, rows, more }) => ({
        day,
        times: rows.map(({ time }) => time),
        more,
      })),
    ).toEqual([
      { day: '2023-05-06', times: ['12:00', '11:00', '10:00'], more: 2 },
      { day: '2022-05-06', times: ['10:00', '09:00', '08:00'], more: 0 },
    ])
  })

  it('leaves out hidden days and periods, both ends included', () => {
    for (const year of [2020, 2021, 2022, 2023]) keep(`${year}-05-06`)
    const hidden = [
      { from: '2023-05-06', to: '2023-05-06' },
      { from: '2020-05-06', to: '2020-12-31' },
      { from: '2021-01-01', to: '2021-05-05' },
    ]
    expect(years('2024-05-06', hidden)).toEqual([
      [2, ['2022-05-06']],
      [3, ['2021-05-06']],
    ])
  })
})

describe('this week last year', () => {
  const chosen = (today: string, chance: number, hidden: { from: string; to: string }[] = []) =>
    thisWeekLastYear(journal.connection, today, hidden, chance)?.title

  it('is any entry of the seven days around, by chance, and none outside or hidden', () => {
    for (let at = -6; at <= 6; at++) keep(addDays('2023-03-01', at))
    hide('2023-03-01')
    const hidden = [{ from: '2023-02-26', to: '2023-02-27' }]
    const week = ['2023-02-28', '2023-03-01', '2023-03-02', '2023-03-03', '2023-03-04']
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (chance) => {
        expect(week).toContain(chosen('2024-03-01', chance, hidden))
      }),
    )
    expect([0, 0.25, 0.45, 0.65, 0.999].map((chance) => chosen('2024-03-01', chance, hidden))).toEqual(week)
    expect(chosen('2024-03-01', 0)).toBe('2023-02-26')
  })

  it('is around 28 February for a 29th, goes over the turn of the year, and may be none', () => {
    keep('2023-02-25')
    expect(chosen('2024-02-29', 0)).toBe('2023-02-25')
    keep('2024-12-30')
    expect(chosen('2026-01-01', 0.9)).toBe('2024-12-30')
    expect(chosen('2020-06-01', 0)).toBeUndefined()
    expect(chosen('0001-01-02', 0)).toBeUndefined()
  })
})
