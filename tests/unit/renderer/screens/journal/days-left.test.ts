import { expect, test } from 'vitest'
import { daysLeft } from '../../../../../src/renderer/screens/journal/days-left.ts'

const day = 86_400_000

test('an entry stays thirty days, counted up, and never less than none', () => {
  expect(daysLeft(0, 0)).toBe(30)
  expect(daysLeft(0, 1)).toBe(30)
  expect(daysLeft(0, day)).toBe(29)
  expect(daysLeft(0, 29 * day + 1)).toBe(1)
  expect(daysLeft(0, 30 * day)).toBe(0)
  expect(daysLeft(0, 40 * day)).toBe(0)
  expect(daysLeft(8 * day, 0)).toBe(30)
})
