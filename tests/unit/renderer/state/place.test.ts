import { beforeEach, expect, test } from 'vitest'
import { currentPlace, goBack, goTo } from '../../../../src/renderer/state/place.ts'
import { vaultIs } from '../../../../src/renderer/state/vault.ts'

beforeEach(() => {
  vaultIs({ kind: 'open' })
  vaultIs({ kind: 'locked', because: 'asked' })
  vaultIs({ kind: 'open' })
})

test('back leads the way one came, and ends at the journal', () => {
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
  expect(currentPlace()).toBe('/journal')
})

test('going where one already is adds no step to the way back', () => {
  goTo('/share')
  goTo('/share')
  goBack()
  expect(currentPlace()).toBe('/journal')
})

test('a replaced place is not on the way back', () => {
  goTo('/journal/new')
  goTo('/journal/saved', { replace: true })
  goBack()
  expect(currentPlace()).toBe('/journal')
})

test('locking forgets where one was and how one came there', () => {
  goTo('/journal/one')
  goTo('/settings')
  vaultIs({ kind: 'locked', because: 'asked' })
  expect(currentPlace()).toBe('/journal')
  goBack()
  expect(currentPlace()).toBe('/journal')
})
