import { expect, test } from 'vitest'
import { matches } from '../../../../../src/renderer/screens/go-anywhere/destinations.ts'

test.each([
  ['', true],
  ['set', true],
  ['SETTINGS', true],
  [' set ', true],
  ['tings', false],
])('"Settings" is offered for "%s": %s', (typed, offered) => {
  expect(matches('Settings', typed)).toBe(offered)
})

test('the words of a name may be begun in any order', () => {
  expect(matches('Search the journal', 'jo se')).toBe(true)
  expect(matches('Search the journal', 'jo sa')).toBe(false)
})
