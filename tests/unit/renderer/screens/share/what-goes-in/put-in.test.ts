import { expect, test } from 'vitest'
import {
  afterYes,
  stateOf,
  withItem,
  without,
  withoutPrivate,
} from '../../../../../../src/renderer/screens/share/what-goes-in/put-in.ts'

const ordinary = { id: 'plain', sensitivity: 'ordinary' } as const
const letter = { id: 'letter', sensitivity: 'sensitive' } as const
const leaving = { id: 'leaving', sensitivity: 'second-yes' } as const
const safety = { id: 'safety', sensitivity: 'not-for-couples' } as const
const nothing = { entries: [], confirmed: [], privateToo: [] }

test('what is ordinary is in at once; what is not waits for its second yes', () => {
  expect(stateOf(ordinary, nothing)).toBe('out')
  expect(stateOf(ordinary, { ...nothing, ...withItem(nothing, ordinary) })).toBe('in')
  for (const item of [letter, leaving]) {
    const chosen = { ...nothing, entries: [item.id] }
    expect(stateOf(item, chosen)).toBe('waiting')
    expect(stateOf(item, afterYes(chosen, item, 'item'))).toBe('in')
  }
  expect(stateOf(safety, { ...nothing, entries: ['safety'], confirmed: ['safety'] })).toBe('waiting')
})

test('private answers want a yes of their own, but where nearly all of it is private', () => {
  expect(afterYes(nothing, letter, 'item')).toEqual({
    entries: ['letter'],
    confirmed: ['letter'],
    privateToo: [],
  })
  expect(afterYes(nothing, leaving, 'item').privateToo).toEqual(['leaving'])
  const both = afterYes(afterYes(nothing, letter, 'item'), letter, 'private')
  expect(both).toEqual({ entries: ['letter'], confirmed: ['letter'], privateToo: ['letter'] })
  expect(withoutPrivate(both, 'letter')).toEqual({ privateToo: [] })
  // A yes to the private answers is none to the exercise.
  expect(afterYes(nothing, letter, 'private').confirmed).toEqual([])
})

test('what is taken out leaves no yes behind', () => {
  const chosen = afterYes(afterYes(nothing, leaving, 'item'), letter, 'item')
  expect(without(chosen, 'leaving')).toEqual({ entries: ['letter'], confirmed: ['letter'], privateToo: [] })
  expect(afterYes(chosen, letter, 'item').entries).toEqual(['leaving', 'letter'])
})
