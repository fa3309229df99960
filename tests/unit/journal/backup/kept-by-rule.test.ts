import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptByRule, mostKept } from '#journal/backup/kept-by-rule.ts'

const hour = 3_600_000
const day = 24 * hour
const start = Date.UTC(2026, 0, 1)

const backup = fc.record({
  madeAt: fc.oneof(
    fc.integer({ min: start, max: start + 3 * 365 * day }),
    // Close together, as on a day of much writing.
    fc.integer({ min: start, max: start + 2 * day }),
  ),
  // Few are, so that the newest good one is often one the rest of the rule would let go.
  good: fc.integer({ min: 0, max: 30 }).map((chance) => chance === 0),
})
const backups = fc.uniqueArray(backup, { maxLength: 120, selector: ({ madeAt }) => madeAt })
type Made = { readonly madeAt: number; readonly good: boolean }
const newestFirst = (some: Iterable<Made>) => [...some].sort((one, other) => other.madeAt - one.madeAt)

describe('which backups stay', () => {
  it('the newest good one, whatever else there is', () => {
    fc.assert(
      fc.property(backups, (some) => {
        const [newestGood] = newestFirst(some).filter(({ good }) => good)
        expect(newestGood === undefined || keptByRule(some).has(newestGood)).toBe(true)
      }),
    )
  })

  it('a bounded number, and all while there are few', () => {
    fc.assert(
      fc.property(backups, (some) => {
        const staying = keptByRule(some)
        expect(staying.size).toBeLessThanOrEqual(mostKept)
        expect(staying.size).toBeGreaterThanOrEqual(Math.min(5, some.length))
      }),
    )
    expect(mostKept).toBe(30)
  })

  it('the same ones when the rule is applied again, in whatever order they are named', () => {
    fc.assert(
      fc.property(backups, (some) => {
        const once = keptByRule(some)
        expect(keptByRule([...once])).toEqual(once)
        expect(newestFirst(keptByRule([...some].reverse()))).toEqual(newestFirst(once))
      }),
    )
  })

  it('when a backup is made every hour for two years, one for each of the last days, weeks and months', () => {
    let all: Made[] = []
    for (let at = start; at < start + 730 * day; at += hour) {
      all = [...keptByRule([...all, { madeAt: at, good: true }])]
    }
    const last = start + 730 * day - hour
    const ages = newestFirst(all).map(({ madeAt }) => (last - madeAt) / hour)
    expect(ages.slice(0, 5)).toEqual([0, 1, 2, 3, 4])
    const days = ages.filter((age) => age % 24 === 0).map((age) => age / 24)
    expect(days.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(days.at(-1)).toBeGreaterThan(330)
    expect(all.length).toBeLessThanOrEqual(mostKept)
  })

  it('a clock that runs backwards or jumps ahead removes none of the newest', () => {
    const real = [0, 1, 2].map((at) => ({ madeAt: start + at * day, good: true }))
    const ahead = { madeAt: start + 9000 * day, good: true }
    expect(keptByRule([...real, ahead]).size).toBe(4)
  })
})
