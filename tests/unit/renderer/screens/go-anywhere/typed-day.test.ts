import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDay } from '#shared/day.ts'
import { type DayLanguage, typedDay } from '../../../../../src/renderer/screens/go-anywhere/typed-day.ts'

const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const english: DayLanguage = {
  months: names.map((name) => [name, name.slice(0, 3)]),
  monthFirst: false,
  todayWords: ['today'],
  yesterdayWords: ['yesterday'],
}
const american: DayLanguage = { ...english, monthFirst: true }
const today = '2026-11-22'

test.each([
  ['2025-03-12', '2025-03-12'],
  ['2025-3-2', '2025-03-02'],
  ['2025-03', '2025-03-01'],
  ['12 march', '2026-03-12'],
  ['March 12', '2026-03-12'],
  ['12. March 2025', '2025-03-12'],
  ['march 12, 2025', '2025-03-12'],
  ['12th mar', '2026-03-12'],
  ['sept 3', '2026-09-03'],
  ['march 2025', '2025-03-01'],
  ['March', '2026-03-01'],
  ['24 december', '2025-12-24'],
  ['22 november', '2026-11-22'],
  ['29 feb', '2024-02-29'],
  ['12.3.2025', '2025-03-12'],
  ['12/3/25', '2025-03-12'],
  ['12.3.', '2026-03-12'],
  ['1.1.99', '1999-01-01'],
  ['today', '2026-11-22'],
  [' Yesterday ', '2026-11-21'],
])('"%s" is %s', (typed, day) => {
  expect(typedDay(typed, today, english)).toBe(day)
})

test.each([
  '',
  'mill',
  'ma',
  '12',
  '2025',
  '31 february',
  '2025-02-30',
  '32.1.2025',
  'march 12 13',
  'marching 12',
  '12 march the talk',
  '13/13/2025',
])('"%s" is no day', (typed) => {
  expect(typedDay(typed, today, english)).toBeNull()
})

test('figures are read in the order the person writes them', () => {
  expect(typedDay('3/12/2025', today, american)).toBe('2025-03-12')
  expect(typedDay('3/12/2025', today, english)).toBe('2025-12-03')
})

test('whatever is typed, the answer is a day that exists, or none', () => {
  const piece = fc.constantFrom(
    '12',
    '31',
    '2',
    '99',
    '2025',
    '0000',
    'mar',
    'may',
    ' ',
    '.',
    '/',
    '-',
    'th',
    ',',
    'today',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const day = typedDay(pieces.join(''), today, english)
      if (day !== null) expect(isDay(day)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
