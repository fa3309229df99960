import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '#shared/day.ts'
import { weeksUpTo } from '#shared/week.ts'
import {
  lineThatGoesOn,
  median,
  middleOfLast,
  neighbours,
  questionsIn,
  seen,
  untilLast,
  weeklyValues,
} from '#shared/weekly-series.ts'

const today = '2026-05-20'
const value = fc.option(fc.integer({ min: 0, max: 10 }))
const values = fc.array(value, { maxLength: 60 })

it('every answered week is in exactly one stretch, and no line goes over a blank week', () => {
  fc.assert(
    fc.property(values, (row) => {
      const stretches = neighbours(row)
      expect(stretches.flat()).toEqual(row.flatMap((one, at) => (one === null ? [] : [at])))
      for (const stretch of stretches)
        for (const at of stretch.slice(1)) {
          expect(stretch).toContain(at - 1)
          expect(row[at - 1]).not.toBeNull()
        }
      for (const [one, other] of stretches.slice(1).map((next, at) => [stretches[at], next] as const))
        expect((other[0] ?? 0) - (one?.at(-1) ?? 0)).toBeGreaterThan(1)
    }),
    { numRuns: 1000 },
  )
})

it('each week has its last answer, days before and after the weeks are left out, a blank answer leaves a gap', () => {
  const weeks = weeksUpTo(today, 8)
  const anyDay = fc.integer({ min: -20, max: 80 }).map((at) => addDays(weeks[0] ?? '', at))
  const point = fc.record({ day: anyDay, value, choice: fc.constant(null) })
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), (unsorted) => {
      const points = unsorted.toSorted((one, other) => one.day.localeCompare(other.day))
      const shown = weeklyValues(points, weeks)
      for (const [at, week] of weeks.entries()) {
        const inWeek = points.filter(({ day }) => day >= week && day <= addDays(week, 6))
        expect(shown[at]).toBe(inWeek.filter((one) => one.value !== null).at(-1)?.value ?? null)
      }
    }),
    { numRuns: 1000 },
  )
})

it('the words count what is there: lowest, highest, weeks since the first, blank ones; an open week is not blank', () => {
  expect(seen([null, 3, null, 6, 4], false)).toEqual({ lowest: 3, highest: 6, weeks: 4, blank: 1 })
  expect(seen([null, 3, null, 6, null], true)).toEqual({ lowest: 3, highest: 6, weeks: 3, blank: 1 })
  expect(seen([3, null, null], false)).toEqual({ lowest: 3, highest: 3, weeks: 3, blank: 2 })
  expect(seen([null, null], true)).toBeNull()
  fc.assert(
    fc.property(values, fc.boolean(), (row, present) => {
      const known = row.filter((one) => one !== null)
      const said = seen(row, present)
      expect(said === null).toBe(known.length === 0)
      if (said) expect(said.weeks - said.blank).toBe(known.length)
    }),
  )
})

it('the middle of the last four weeks is only said from six answers on, and lies among those four', () => {
  expect(middleOfLast([5, 5, 5, 5, 5])).toBeNull()
  expect(middleOfLast([1, 1, 9, 2, 4, 7])).toEqual([4, 7])
  expect(middleOfLast([1, 1, 1, 9, null, 4, 7])).toEqual([7, 7])
  expect(middleOfLast([1, 1, 1, 1, 1, 1, null, null, null, null])).toBeNull()
  fc.assert(
    fc.property(values, (row) => {
      const middle = middleOfLast(row)
      if (middle === null) return
      const last = row.slice(-4).filter((one) => one !== null)
      expect(last).toContain(middle[0])
      expect(last).toContain(middle[1])
      expect(last.filter((one) => one < middle[0]).length * 2).toBeLessThan(last.length)
      expect(last.filter((one) => one > middle[1]).length * 2).toBeLessThan(last.length)
    }),
  )
})

it('the median is the value in the middle', () => {
  expect([median([]), median([3]), median([8, 2]), median([9, 1, 4])]).toEqual([null, 3, 5, 4])
})

it('a question that was only left blank, or was answered outside these weeks, has no line', () => {
  const weeks = weeksUpTo(today, 4)
  const question = (name: string, day: string, value: number | null) => ({
    ...({ series: 'safe', question: name, lang: 'en', low: null, high: null } as const),
    points: [{ day, value, choice: null }],
  })
  const answered = question('answered', today, 0)
  const others = [question('blank', today, null), question('long ago', '2026-01-05', 4)]
  expect(questionsIn([answered, ...others], 'safe', weeks)).toEqual([answered])
  expect(questionsIn([answered], 'weight', weeks)).toEqual([])
})

it('of a question asked in more than one way the line goes on that was answered last, then most often', () => {
  expect(lineThatGoesOn([])).toBe(-1)
  expect(lineThatGoesOn([[3, 4, null, 5]])).toBe(0)
  // A one-time answer of another exercise in between is not the one that goes on.
  expect(
    lineThatGoesOn([
      [3, 4, 5, 6],
      [null, null, 9, null],
    ]),
  ).toBe(0)
  expect(
    lineThatGoesOn([
      [3, 4, null, null],
      [null, null, 6, 7],
    ]),
  ).toBe(1)
  expect(
    lineThatGoesOn([
      [null, null, null, 8],
      [3, 4, 5, 6],
    ]),
  ).toBe(1)
})

it('what was asked once has no blank weeks after it', () => {
  expect(untilLast([null, 9, null, null])).toEqual([null, 9])
  expect(seen(untilLast([null, 9, null, null]), true)).toMatchObject({ weeks: 1, blank: 0 })
  expect(untilLast([null, null])).toEqual([])
})
