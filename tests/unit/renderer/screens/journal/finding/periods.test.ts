import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isDay } from '#shared/day.ts'
import {
  monthBefore,
  monthOf,
  yearOf,
} from '../../../../../../src/renderer/screens/journal/finding/periods.ts'

test.each([
  ['2024-02-29', '2024-02-01', '2024-02-29'],
  ['2023-02-01', '2023-02-01', '2023-02-28'],
  ['2026-12-31', '2026-12-01', '2026-12-31'],
  ['2026-04-30', '2026-04-01', '2026-04-30'],
])('the month of %s is %s to %s', (day, from, to) => {
  expect(monthOf(day)).toEqual({ from, to })
})

test('the month before January is the December before it', () => {
  expect(monthBefore('2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  expect(monthBefore('2024-03-31')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
})

test('of any day the month and the year hold it, and the month before ends the day before the month', () => {
  const days = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1900-02-01', days))
  fc.assert(
    fc.property(days, (day) => {
      for (const { from, to } of [monthOf(day), yearOf(day)]) {
        expect([from, day, to].toSorted()).toEqual([from, day, to])
        expect(isDay(from) && isDay(to)).toBe(true)
      }
      expect(addDays(monthBefore(day).to, 1)).toBe(monthOf(day).from)
    }),
  )
})
