import { beforeEach, expect, test } from 'vitest'
import type { Destination } from '../../../../../src/renderer/screens/go-anywhere/destinations.ts'
import {
  recentDestinations,
  recentFirst,
  wentTo,
} from '../../../../../src/renderer/screens/go-anywhere/recent.ts'
import { vaultIs } from '../../../../../src/renderer/state/vault.ts'

const tag = (name: string): Destination => ({ kind: 'tag', tag: name })

beforeEach(() => {
  vaultIs({ kind: 'open' })
  vaultIs({ kind: 'locked', because: 'asked' })
  vaultIs({ kind: 'open' })
})

test('where one went last comes first, once', () => {
  wentTo(tag('mill'))
  wentTo(tag('gate'))
  wentTo(tag('mill'))
  expect(recentDestinations()).toEqual([tag('mill'), tag('gate')])
  expect(recentFirst([tag('lamp'), tag('gate'), tag('mill')])).toEqual([
    tag('mill'),
    tag('gate'),
    tag('lamp'),
  ])
})

test('what was gone to is forgotten at lock', () => {
  wentTo(tag('mill'))
  vaultIs({ kind: 'locked', because: 'asked' })
  expect(recentDestinations()).toEqual([])
})
