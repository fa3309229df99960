import { expect, test } from 'vitest'
import type { OfferedItem } from '#shared/share-offer.ts'
import { firstOf, shownItems } from '../../../../../../src/renderer/screens/share/what-goes-in/shown-items.ts'

const item = (id: string, day: string, kind: OfferedItem['kind'] = 'entry'): OfferedItem => ({
  id,
  kind,
  exercise: null,
  day,
  time: '21:04',
  title: '',
  preview: '',
  sensitivity: 'ordinary',
  privateAnswers: 0,
})
const items = [
  item('old', '2026-01-01'),
  item('before', '2026-02-01'),
  item('talk', '2026-02-02', 'exercise'),
  item('after', '2026-02-03'),
]
const wanted = { chosen: [], from: '2026-02-01', to: '2026-02-28', kind: 'all', found: null } as const
const ids = (list: readonly OfferedItem[]) => list.map(({ id }) => id)

test('the list offers what is of these weeks, newest first, and what is chosen of any time', () => {
  expect(ids(shownItems(items, wanted))).toEqual(['after', 'talk', 'before'])
  expect(ids(shownItems(items, { ...wanted, chosen: ['old'] }))).toEqual(['after', 'talk', 'before', 'old'])
})

test('a search looks everywhere', () => {
  expect(ids(shownItems(items, { ...wanted, found: new Set(['old']) }))).toEqual(['old'])
})

test('entries and exercises can be looked at apart', () => {
  expect(ids(shownItems(items, { ...wanted, kind: 'exercise' }))).toEqual(['talk'])
  expect(ids(shownItems(items, { ...wanted, kind: 'entry', found: new Set(['old', 'talk']) }))).toEqual([
    'old',
  ])
})

test('a long list begins with a few rows, and what was brought along is among them', () => {
  expect(ids(firstOf(items, 2, new Set()))).toEqual(['old', 'before'])
  expect(ids(firstOf(items, 1, new Set(['after', 'old'])))).toEqual(['old', 'after'])
})
