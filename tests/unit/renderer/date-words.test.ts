import { i18n } from '@lingui/core'
import { beforeEach, expect, test } from 'vitest'
import { defaultPreferences } from '#shared/default-preferences.ts'
import {
  clockTime,
  firstWeekday,
  longDay,
  mediumDay,
  monthAndYear,
  monthComesFirst,
  monthName,
  savedTime,
  shortDay,
  weekdayName,
} from '../../../src/renderer/date-words.ts'
import { usePreferences } from '../../../src/renderer/state/preferences.ts'

function inRegion(language: string): void {
  Object.defineProperty(globalThis, 'navigator', { value: { language }, configurable: true })
}
const choose = usePreferences.setState
/** Without commas: whether one follows the weekday differs between releases of the languages' data. */
const plain = (words: string) => words.replaceAll(',', '')

beforeEach(() => {
  i18n.load('en', {})
  i18n.activate('en')
  inRegion('en-GB')
  usePreferences.setState(defaultPreferences)
})

test('days and times follow the person’s region until they choose otherwise', () => {
  expect(plain(longDay('2026-03-03'))).toBe('Tuesday 3 March 2026')
  expect(clockTime('21:04')).toBe('21:04')
  inRegion('en-US')
  expect(plain(longDay('2026-03-03'))).toBe('Tuesday March 3 2026')
  expect(clockTime('21:04')).toMatch(/^9:04\sPM$/)
  inRegion('de-DE')
  expect(plain(mediumDay('2026-03-03'))).toBe('3 Mar 2026')
  expect(clockTime('21:04')).toBe('21:04')
})

test('the form of dates is the chosen one wherever a day is written', () => {
  inRegion('en-US')
  choose({ dateForm: 'day-month-year' })
  expect(plain(longDay('2026-03-03'))).toBe('Tuesday 3 March 2026')
  expect(plain(shortDay('2026-03-03', '2026-11-22'))).toBe('Tue 3 March')
  expect(plain(shortDay('2025-03-03', '2026-11-22'))).toBe('Mon 3 March 2025')
  inRegion('de-DE')
  choose({ dateForm: 'month-day-year' })
  expect(plain(longDay('2026-03-03'))).toBe('Tuesday March 3 2026')
  expect(monthComesFirst()).toBe(true)
  choose({ dateForm: 'year-month-day' })
  expect(plain(longDay('2026-03-03'))).toBe('Tuesday 2026-03-03')
  expect(plain(shortDay('2026-03-03', '2026-11-22'))).toBe('Tue 2026-03-03')
  expect(plain(mediumDay('2026-03-03'))).toBe('2026-03-03')
})

test('the clock is the chosen one, also at noon and midnight', () => {
  choose({ clock: '12' })
  expect(clockTime('00:05')).toMatch(/^12:05\sam$/i)
  expect(clockTime('12:00')).toMatch(/^12:00\spm$/i)
  inRegion('en-US')
  choose({ clock: '24' })
  expect(clockTime('00:05')).toBe('00:05')
  expect(clockTime('21:04')).toBe('21:04')
})

test('the week begins as in the person’s region, or as they choose', () => {
  expect(firstWeekday()).toBe(1)
  inRegion('en-US')
  expect(firstWeekday()).toBe(7)
  inRegion('ar-EG')
  expect(firstWeekday()).toBe(6)
  choose({ weekStart: 'monday' })
  expect(firstWeekday()).toBe(1)
  choose({ weekStart: 'saturday' })
  expect(firstWeekday()).toBe(6)
  choose({ weekStart: 'sunday' })
  expect(firstWeekday()).toBe(7)
})

test('months and weekdays have their names', () => {
  expect(monthAndYear('2026-11')).toBe('November 2026')
  expect(monthName(2, 'short')).toBe('Feb')
  expect([1, 2, 3, 4, 5, 6, 7].map((day) => weekdayName(day, 'short'))).toEqual([
    'Mon',
    'Tue',
    'Wed',
    'Thu',
    'Fri',
    'Sat',
    'Sun',
  ])
})

test('no zone of the computer moves a day, and a change of clocks moves no time', () => {
  const zone = process.env.TZ
  try {
    for (const there of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Lisbon', 'America/St_Johns']) {
      process.env.TZ = there
      expect(plain(longDay('2026-03-29')), there).toBe('Sunday 29 March 2026')
      expect(plain(longDay('2024-02-29')), there).toBe('Thursday 29 February 2024')
      // 01:30 does not exist in Lisbon on that day.
      expect(clockTime('01:30'), there).toBe('1:30')
    }
  } finally {
    process.env.TZ = zone
  }
})

test('what was saved today is a time, and what was saved before has its day', () => {
  const zone = process.env.TZ
  process.env.TZ = 'UTC'
  try {
    const moment = Date.UTC(2026, 10, 22, 21, 4)
    expect(plain(savedTime(moment, '2026-11-22'))).toBe('21:04')
    expect(plain(savedTime(moment, '2026-11-23'))).toBe('Sun 22 November 21:04')
  } finally {
    process.env.TZ = zone
  }
})
