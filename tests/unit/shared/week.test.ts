import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '#shared/day.ts'
import { mondayOf, sundayOf, weeksBetween, weeksUpTo } from '#shared/week.ts'

const anyDay = fc
  .date({ min: new Date('0010-01-01T00:00Z'), max: new Date('9999-12-26T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
/** Zeller's congruence for the Gregorian calendar: another way to the day of the week. 0 is Saturday. */
function zeller(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month]
  const century = Math.floor(y / 100)
  const inCentury = y % 100
  const sum = date + Math.floor((13 * (m + 1)) / 5) + inCentury
  return (sum + Math.floor(inCentury / 4) + Math.floor(century / 4) + 5 * century) % 7
}

it('a week begins on the Monday on or before any of its days, in every year and month, and has seven of them', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const monday = mondayOf(day)
      expect(zeller(monday)).toBe(2)
      expect(monday <= day && day <= sundayOf(monday)).toBe(true)
      expect(sundayOf(monday)).toBe(addDays(monday, 6))
      const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at))
      expect(days).toContain(day)
      expect(new Set(days.map(mondayOf))).toEqual(new Set([monday]))
    }),
    { numRuns: 2000 },
  )
})

it('the last weeks follow each other without a gap, end with the one asked about, and are counted alike', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (day, count) => {
      const weeks = weeksUpTo(day, count)
      expect(weeks).toHaveLength(count)
      expect(weeks.at(-1)).toBe(mondayOf(day))
      for (const [at, week] of weeks.entries()) if (at > 0) expect(week).toBe(addDays(weeks[at - 1] ?? '', 7))
      expect(weeksBetween(weeks[0] ?? '', mondayOf(day))).toBe(count - 1)
      expect(weeksBetween(mondayOf(day), weeks[0] ?? '') + count - 1).toBe(0)
    }),
    { numRuns: 500 },
  )
})

it('no change of the clock, no leap day and no new year makes a week longer or shorter', () => {
  expect(weeksUpTo('2024-03-31', 3)).toEqual(['2024-03-11', '2024-03-18', '2024-03-25'])
  expect(weeksUpTo('2024-10-28', 2)).toEqual(['2024-10-21', '2024-10-28'])
  expect(mondayOf('2024-02-29')).toBe('2024-02-26')
  expect(weeksUpTo('2027-01-03', 2)).toEqual(['2026-12-21', '2026-12-28'])
  expect(mondayOf('2027-01-04')).toBe('2027-01-04')
})
