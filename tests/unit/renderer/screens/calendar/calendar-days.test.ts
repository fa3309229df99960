import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isDay } from '#shared/day.ts'
import {
  dayAfterKey,
  daysOf,
  daysOn,
  monthsOn,
  weekdayOf,
  weeksOf,
} from '../../../../../src/renderer/screens/calendar/calendar-days.ts'

const anyDay = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyFirst = fc.integer({ min: 1, max: 7 })

test('a month has its days, leap years included', () => {
  expect(daysOf('2024-02')).toHaveLength(29)
  expect(daysOf('2026-02')).toHaveLength(28)
  expect(daysOf('1900-02')).toHaveLength(28)
  expect(daysOf('2000-02')).toHaveLength(29)
  expect(daysOf('2026-11').at(-1)).toBe('2026-11-30')
  expect(daysOf('2026-12').at(-1)).toBe('2026-12-31')
})

test('a week begins on the day that was chosen', () => {
  expect(weekdayOf('2026-11-22')).toBe(7)
  expect(weeksOf('2026-11', 1)[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
  expect(weeksOf('2026-11', 7)[0]?.[0]).toBe('2026-11-01')
  expect(weeksOf('2026-11', 6)[0]).toEqual([
    null,
    '2026-11-01',
    '2026-11-02',
    '2026-11-03',
    '2026-11-04',
    '2026-11-05',
    '2026-11-06',
  ])
  expect(weeksOf('2026-02', 7), 'a February of four whole weeks').toHaveLength(4)
})

test('every day of a month stands once, under its weekday', () => {
  fc.assert(
    fc.property(anyDay, anyFirst, (day, first) => {
      const month = day.slice(0, 7)
      const weeks = weeksOf(month, first)
      expect(weeks.flat().filter((of) => of !== null)).toEqual(daysOf(month))
      for (const week of weeks) {
        expect(week).toHaveLength(7)
        for (const [at, of] of week.entries())
          if (of !== null) expect(weekdayOf(of)).toBe(((first - 1 + at) % 7) + 1)
      }
    }),
  )
})

describe('keys', () => {
  const key = (name: string, day: string, shiftKey = false) => dayAfterKey({ key: name, shiftKey }, day, 1)

  test('arrows go by days and weeks, over the ends of months and years', () => {
    expect(key('ArrowRight', '2026-12-31')).toBe('2027-01-01')
    expect(key('ArrowLeft', '2026-03-01')).toBe('2026-02-28')
    expect(key('ArrowUp', '2026-03-05')).toBe('2026-02-26')
    expect(key('ArrowDown', '2026-02-26')).toBe('2026-03-05')
  })

  test('Home and End go to the ends of the week', () => {
    expect(key('Home', '2026-11-22')).toBe('2026-11-16')
    expect(key('End', '2026-11-16')).toBe('2026-11-22')
    expect(key('Home', '2026-11-16')).toBe('2026-11-16')
    expect(dayAfterKey({ key: 'Home', shiftKey: false }, '2026-11-22', 7)).toBe('2026-11-22')
  })

  test('Page Up and Page Down go by months, with Shift by years, and end with a month that is shorter', () => {
    expect(key('PageUp', '2026-03-31')).toBe('2026-02-28')
    expect(key('PageDown', '2026-12-31')).toBe('2027-01-31')
    expect(key('PageUp', '2026-01-15')).toBe('2025-12-15')
    expect(key('PageUp', '2024-02-29', true)).toBe('2023-02-28')
    expect(key('PageDown', '2026-03-12', true)).toBe('2027-03-12')
  })

  test('any other key is left alone', () => {
    expect(key('a', '2026-03-12')).toBeNull()
    expect(key('Enter', '2026-03-12')).toBeNull()
  })

  test('where the calendar ends the keys stay', () => {
    expect(daysOn('9999-12-31', 1)).toBe('9999-12-31')
    expect(daysOn('0001-01-01', -1)).toBe('0001-01-01')
    expect(monthsOn('9999-12-01', 1)).toBe('9999-12-01')
    expect(monthsOn('0001-01-01', -1)).toBe('0001-01-01')
  })

  test('from any day every key leads to a day that exists, and there and back by days is the same', () => {
    const anyKey = fc.constantFrom(
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    )
    fc.assert(
      fc.property(anyDay, anyKey, fc.boolean(), anyFirst, (day, name, shiftKey, first) => {
        expect(isDay(dayAfterKey({ key: name, shiftKey }, day, first) ?? '')).toBe(true)
      }),
    )
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const there = daysOn(day, days)
        if (there !== day) expect(addDays(there, -days)).toBe(day)
      }),
    )
  })
})
