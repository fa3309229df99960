import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LedgerPromise } from '#shared/promise.ts'
import { weeksUpTo } from '#shared/week.ts'
import { promisesToLookAt, weekToLookAt } from '../../../../../src/renderer/screens/promises/to-look-at.ts'
import { weekCounts } from '../../../../../src/renderer/screens/promises/week-counts.ts'

const today = '2026-05-20'
type State = LedgerPromise['weeks'][number]['state']
const promise = (states: readonly State[], changes: Partial<LedgerPromise> = {}): LedgerPromise => {
  const weeks = weeksUpTo(today, states.length)
  return {
    ...{ id: 'a', what: 'x', howOften: '', seenBy: '', ifThen: '', reviewOn: null, idea: 'mine' },
    ...{ state: 'active', beginsOn: weeks[0] ?? today, endedOn: null, endedWhy: '', recordId: null },
    weeks: states.map((state, at) => ({ week: weeks[at] ?? '', state, note: '' })),
    ...{ missedTwice: false, reviewDue: false, revision: 1, createdAt: 1 },
    ...changes,
  }
}

it('the counts add up to the weeks that are over; the present one counts once something is said of it', () => {
  const state = fc.constantFrom<State>('kept', 'partly', 'missed', 'not-due', null)
  fc.assert(
    fc.property(fc.array(state, { minLength: 1, maxLength: 12 }), (states) => {
      const counts = weekCounts(promise(states), today)
      const { kept, partly, missed, blank, 'not-due': notDue } = counts
      expect(kept + partly + missed + blank + notDue).toBe(counts.weeks)
      expect(counts.weeks).toBe(states.length - (counts.open ? 1 : 0))
      expect(counts.open).toBe(states.at(-1) === null)
    }),
  )
})

it('an ended promise has no open week', () => {
  expect(weekCounts(promise([null], { state: 'ended' }), today)).toMatchObject({ open: false, blank: 1 })
})

it('from Friday on the present week is the one to look at, before that the one that is over', () => {
  const days = ['2026-05-17', '2026-05-18', '2026-05-21', '2026-05-22', '2026-05-24', '2026-05-25']
  expect(days.map(weekToLookAt)).toEqual([
    ...['2026-05-11', '2026-05-11', '2026-05-11'],
    ...['2026-05-18', '2026-05-18', '2026-05-18'],
  ])
})

it('only promises that hold are looked at: a blank week, two misses, or a day that has come', () => {
  const said = promise(['kept', 'kept', null])
  const blank = promise(['kept', null, null])
  const young = promise([null])
  const missedTwice = promise(['missed', 'missed', null], { missedTwice: true })
  const review = promise(['kept', 'kept', null], { reviewDue: true })
  const paused = promise(['kept', null, null], { state: 'paused' })
  const all = [said, blank, young, missedTwice, review, paused]
  expect(promisesToLookAt(all, today)).toEqual([blank, missedTwice, review])
})
