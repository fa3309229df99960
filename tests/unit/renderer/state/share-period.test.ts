import { expect, test } from 'vitest'
import { daysOf, periodFor, periodUpTo } from '../../../../src/renderer/state/share-period.ts'

// A Sunday.
const today = '2026-11-22'
const eight = { from: '2026-09-28', to: today }
const given = { from: '2026-11-10', by: 'document' } as const
const prepared = { from: '2026-11-12', by: 'session' } as const
const fresh = { period: 'eight-weeks', periodChosen: false, ...eight } as const

test('so many weeks end today, and the first begins on a Monday', () => {
  expect(periodUpTo('eight-weeks', today)).toEqual(eight)
  expect(periodUpTo('four-weeks', today)).toEqual({ from: '2026-10-26', to: today })
  expect(periodUpTo('four-weeks', '2026-11-23')).toEqual({ from: '2026-11-02', to: '2026-11-23' })
})

test('days go on with today, but for those the person chose, and a last time that is not known', () => {
  expect(daysOf('own', given, today)).toBeNull()
  expect(daysOf('since-last', null, today)).toBeNull()
  expect(daysOf('since-last', given, today)).toEqual({ from: '2026-11-10', to: today })
  expect(daysOf('eight-weeks', given, today)).toEqual(eight)
})

test('it begins where the last document for them ended, else eight weeks ago', () => {
  const since = { period: 'since-last', periodChosen: false, from: '2026-11-10', to: today }
  expect(periodFor(fresh, given, today)).toEqual(since)
  expect(periodFor(fresh, null, today)).toEqual(fresh)
  // A session that was prepared for is offered, and not taken: it may have been with somebody else.
  expect(periodFor(fresh, prepared, today)).toEqual(fresh)
  // Another reader, who was given nothing yet.
  expect(periodFor({ ...fresh, ...since, period: 'since-last' }, null, today)).toEqual(fresh)
})

test('what the person chose stays, whoever it is for; only a last time that never was cannot', () => {
  const own = { period: 'own', periodChosen: true, from: '2026-01-01', to: '2026-02-01' } as const
  const four = { ...own, period: 'four-weeks' } as const
  const eightByHand = { ...fresh, periodChosen: true }
  for (const chosen of [own, four, eightByHand])
    for (const last of [given, prepared, null]) expect(periodFor(chosen, last, today)).toEqual(chosen)
  const sinceByHand = { ...own, period: 'since-last' } as const
  const kept = { period: 'since-last', periodChosen: true, to: today }
  expect(periodFor(sinceByHand, given, today)).toEqual({ ...kept, from: '2026-11-10' })
  expect(periodFor(sinceByHand, prepared, today)).toEqual({ ...kept, from: '2026-11-12' })
  expect(periodFor(sinceByHand, null, today)).toEqual(fresh)
})
