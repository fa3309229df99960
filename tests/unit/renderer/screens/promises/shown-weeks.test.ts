import { expect, test } from 'vitest'
import { addDays } from '#shared/day.ts'
import { weeksUpTo } from '#shared/week.ts'
import { pageAfter, pageBefore } from '../../../../../src/renderer/screens/promises/shown-weeks.ts'

const last = '2026-05-18'
const weeks = weeksUpTo(last, 12).map((week) => ({ week, state: null, note: '' }))
const promise = { weeks, beginsOn: '2025-10-15' }

test('one turns back twelve weeks at a time to the week it began in, and the same way forward again', () => {
  const pages: string[] = []
  let first = weeks[0]?.week ?? ''
  for (let page = pageBefore(promise, first); page !== null; page = pageBefore(promise, first)) {
    pages.push(page)
    first = addDays(page, -7 * 12) < '2025-10-13' ? '2025-10-13' : addDays(page, -7 * 12)
  }
  expect(pages).toEqual(['2026-03-02', '2025-12-08'])
  expect(pageAfter(promise, '2025-12-08')).toBe('2026-03-02')
  expect(pageAfter(promise, '2026-03-02')).toBeNull()
})

test('a promise of twelve weeks or fewer has no earlier ones', () => {
  expect(pageBefore({ beginsOn: '2026-03-02' }, '2026-03-02')).toBeNull()
  expect(pageBefore({ beginsOn: '2026-03-08' }, '2026-03-02')).toBeNull()
})
