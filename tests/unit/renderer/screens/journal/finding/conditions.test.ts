import { expect, test } from 'vitest'
import type { EntryFilter } from '#shared/finding.ts'
import { conditionsOf, without } from '../../../../../../src/renderer/screens/journal/finding/conditions.ts'

const full: EntryFilter = {
  tags: ['mill', 'river'],
  moods: ['calm', 'numb'],
  kind: 'note',
  from: '2026-01-01',
  to: '2026-01-31',
  starred: true,
  hasImage: true,
  shared: true,
}

test('every condition of a filter has its chip: each tag one, the feelings one, the period one', () => {
  expect(conditionsOf(full).map(({ kind }) => kind)).toEqual([
    'tag',
    'tag',
    'moods',
    'notes',
    'starred',
    'hasImage',
    'shared',
    'period',
  ])
  expect(conditionsOf({})).toEqual([])
  expect(conditionsOf({ to: '2026-01-31' })).toEqual([{ kind: 'period', from: null, to: '2026-01-31' }])
})

test('taking every chip away leaves no condition, whichever comes first', () => {
  for (const conditions of [conditionsOf(full), conditionsOf(full).toReversed()]) {
    let filter: EntryFilter = full
    for (const condition of conditions) {
      const before = conditionsOf(filter).length
      const changed = Object.entries({ ...filter, ...without(condition, filter) })
      filter = Object.fromEntries(changed.filter(([, value]) => value !== undefined))
      expect(conditionsOf(filter)).toHaveLength(before - 1)
    }
    expect(conditionsOf(filter)).toEqual([])
  }
})
