import { beforeEach, expect, test } from 'vitest'
import { pathBehind } from '../../../../src/renderer/screens/exercises/path-behind.ts'
import {
  canGoBack,
  currentPlace,
  goBack,
  goBackTo,
  goTo,
  wayBack,
} from '../../../../src/renderer/state/place.ts'
import { vaultIs } from '../../../../src/renderer/state/vault.ts'

beforeEach(() => {
  vaultIs({ kind: 'open' })
  vaultIs({ kind: 'locked', because: 'asked' })
  vaultIs({ kind: 'open' })
})

test('back leads the way one came, and ends at Today', () => {
  goTo('/journal/one')
  goTo('/settings')
  goTo('/safety')
  goBack()
  expect(currentPlace()).toBe('/settings')
  goBack()
  expect(currentPlace()).toBe('/journal/one')
  goBack()
  goBack()
  goBack()
  expect(currentPlace()).toBe('/today')
})

test('going where one already is adds no step to the way back', () => {
  goTo('/share')
  goTo('/share')
  goBack()
  expect(currentPlace()).toBe('/today')
})

test('a replaced place is not on the way back', () => {
  goTo('/journal/new')
  goTo('/journal/saved', { replace: true })
  goBack()
  expect(currentPlace()).toBe('/today')
})

test('back to a place on the way takes all steps between at once; one that is not on it takes the stead of the last', () => {
  goTo('/exercises/paths/one')
  goTo('/exercises/about/pause')
  goTo('/exercises/do/a')
  goBackTo('/exercises/paths/one')
  expect([currentPlace(), ...wayBack()]).toEqual(['/exercises/paths/one', '/today'])
  goBackTo('/exercises')
  expect([currentPlace(), ...wayBack()]).toEqual(['/exercises', '/today'])
})

test('the path behind an exercise is the one it was opened on, and none once one was elsewhere', () => {
  goTo('/exercises/paths/one')
  goTo('/exercises/about/joint-plan/one/plan')
  goTo('/exercises/about/safety-check')
  goTo('/exercises/do/a')
  goTo('/safety')
  goTo('/exercises/do/a')
  expect(pathBehind()).toBe('/exercises/paths/one')
  goTo('/today')
  goTo('/exercises/about/pause')
  goTo('/exercises/do/b')
  expect(pathBehind()).toBeNull()
})

test('locking forgets where one was and how one came there', () => {
  goTo('/journal/one')
  goTo('/settings')
  vaultIs({ kind: 'locked', because: 'asked' })
  expect(currentPlace()).toBe('/today')
  goBack()
  expect(currentPlace()).toBe('/today')
})

test('Esc leads out of an entry or a side place, and neither out of the list nor out of Today', () => {
  expect(canGoBack()).toBe(false)
  goTo('/journal')
  expect(canGoBack()).toBe(false)
  goTo('/journal/one')
  expect(canGoBack()).toBe(true)
  goTo('/settings')
  expect(canGoBack()).toBe(true)
})

test('from the pages of one page one comes back to the part that led there', () => {
  goTo('/settings')
  goTo('/security')
  goTo('/security/remove-code', { backTo: '/security/recovery-code' })
  expect(currentPlace()).toBe('/security/remove-code')
  goBack()
  expect(currentPlace()).toBe('/security/recovery-code')
  goBack()
  expect(currentPlace()).toBe('/settings')
})
