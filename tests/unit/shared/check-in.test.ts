import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CheckInDay, checkInDue } from '#shared/check-in.ts'
import { addDays } from '#shared/day.ts'

// 23 November 2026 is a Monday.
const monday = '2026-11-23'
const on = (offset: number) => addDays(monday, offset)
const due = (day: CheckInDay, last: string | null, today: string, sentAway: string | null = null) =>
  checkInDue({ day, last, sentAway }, today)

describe('a weekly check-in is offered', () => {
  it('on the weekday the person chose and the two days after, then not until the next week', () => {
    const offered = Array.from({ length: 8 }, (_, at) => due(1, null, on(at)))
    expect(offered).toEqual([monday, monday, monday, null, null, null, null, on(7)])
  })

  it('not again in the week in which it was done, be it late or a little early', () => {
    for (const last of [-3, 0, 1, 2]) expect(due(1, on(last), on(2)), String(last)).toBeNull()
    expect(due(1, on(-4), monday)).toBe(monday)
    expect(due(1, on(2), on(7)), 'late the week before').toBe(on(7))
  })

  it('on the weekday of the last one while none was chosen, and never to whoever did none', () => {
    expect(due('as-last', null, monday)).toBeNull()
    expect(due('as-last', monday, monday)).toBeNull()
    expect(due('as-last', monday, on(6))).toBeNull()
    expect(due('as-last', monday, on(7))).toBe(on(7))
    expect(due('as-last', on(-21), on(1))).toBe(monday)
  })

  it('never when the person wants none', () => {
    for (const today of [0, 1, 2, 3, 4, 5, 6]) expect(due('none', on(-20), on(today))).toBeNull()
  })

  it('not again in a week in which it was sent away, and in the next it is', () => {
    expect(due(1, null, on(1), monday)).toBeNull()
    expect(due(1, null, on(7), monday)).toBe(on(7))
    expect(due(3, null, on(9), on(2)), 'on Wednesdays').toBe(on(9))
  })

  it('once a week at most, whatever the day and whenever the journal is opened', () => {
    const days = fc.uniqueArray(fc.nat(60), { minLength: 1 }).map((all) => all.toSorted((a, b) => a - b))
    const anyDay = fc.oneof(fc.constant('as-last' as const), fc.integer({ min: 1, max: 7 }))
    fc.assert(
      fc.property(days, anyDay, fc.boolean(), (openings, day, does) => {
        let last: string | null = on(-30)
        let sentAway: string | null = null
        const answered: number[] = []
        for (const opening of openings) {
          const offered = due(day, last, on(opening), sentAway)
          if (offered === null) continue
          answered.push(opening)
          if (does) last = on(opening)
          else sentAway = offered
        }
        for (const [at, day] of answered.entries())
          expect(day - (answered[at - 1] ?? -99)).toBeGreaterThanOrEqual(5)
      }),
    )
  })
})
