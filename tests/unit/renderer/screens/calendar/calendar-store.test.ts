import { beforeEach, expect, test } from 'vitest'
import type { CalendarDay } from '#shared/looking-back.ts'
import { listenToNews } from '../../../../../src/renderer/journal.ts'
import { lookAt, openDay, useCalendar } from '../../../../../src/renderer/screens/calendar/calendar-store.ts'
import { vaultIs } from '../../../../../src/renderer/state/vault.ts'
import { fakeBridge } from '../../state/fake-bridge.ts'

let written: readonly string[] = []
const asked: string[] = []
const bridge = fakeBridge({
  'calendar.month': ({ month }: { month: string }): CalendarDay[] => {
    asked.push(month)
    return written
      .filter((day) => day.startsWith(month))
      .map((day) => ({ day, entries: 1, starred: 0, moods: [] }))
  },
  'calendar.day': ({ day }: { day: string }) =>
    written.includes(day)
      ? [
          {
            id: day,
            position: 1,
            day,
            time: '21:04',
            title: '',
            preview: 'x',
            starred: false,
            hasImage: false,
          },
        ]
      : [],
})
listenToNews()
const settle = () => new Promise((settled) => setTimeout(settled))
const isWritten = (day: string) => useCalendar.getState().months.get(day.slice(0, 7))?.has(day)

beforeEach(() => {
  vaultIs({ kind: 'open' })
  vaultIs({ kind: 'locked', because: 'asked' })
  vaultIs({ kind: 'open' })
  written = ['2026-03-12']
  asked.length = 0
})

test('a month is read once, however often one looks at its days', async () => {
  lookAt('2026-03-01')
  await settle()
  lookAt('2026-03-31')
  await settle()
  expect(asked).toEqual(['2026-03'])
  expect(isWritten('2026-03-12')).toBe(true)
  expect(isWritten('2026-03-13')).toBe(false)
})

test('what is written while the calendar is open is shown, on the open day too', async () => {
  openDay('2026-03-13')
  await settle()
  expect(useCalendar.getState().open).toMatchObject({ day: '2026-03-13', rows: [] })
  written = ['2026-03-12', '2026-03-13']
  bridge.tell('entries.changed', { ids: ['x'] })
  await settle()
  expect(isWritten('2026-03-13')).toBe(true)
  expect(useCalendar.getState().open?.rows).toHaveLength(1)
})

test('an answer about a day that is no longer open is dropped', async () => {
  openDay('2026-03-12')
  openDay('2026-03-14')
  await settle()
  expect(useCalendar.getState().open).toMatchObject({ day: '2026-03-14', rows: [] })
})

test('locking forgets the days, and an answer that comes later is nobody’s', async () => {
  openDay('2026-03-12')
  vaultIs({ kind: 'locked', because: 'asked' })
  await settle()
  expect(useCalendar.getState()).toMatchObject({ day: '', open: null })
  expect(useCalendar.getState().months.size).toBe(0)
})
