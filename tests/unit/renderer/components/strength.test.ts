import { expect, test } from 'vitest'
import { estimateStrength } from '../../../../src/renderer/components/estimate-strength.ts'
import { strengthOf } from '../../../../src/renderer/components/strength.ts'

test('the levels are a day, a year and a century of guessing at 10,000 a second', () => {
  const day = Math.log10(86_400 * 10_000)
  expect(strengthOf(0)).toBe('weak')
  expect(strengthOf(day - 0.01)).toBe('weak')
  expect(strengthOf(day + 0.01)).toBe('fair')
  expect(strengthOf(day + Math.log10(365) - 0.01)).toBe('fair')
  expect(strengthOf(day + Math.log10(365) + 0.01)).toBe('good')
  expect(strengthOf(day + Math.log10(36_500) - 0.01)).toBe('good')
  expect(strengthOf(day + Math.log10(36_500) + 0.01)).toBe('strong')
})

test.each([
  ['password1234', 'common'],
  ['qwertyuiop[]', 'keys-in-a-row'],
  ['aaaaaaaaaaaa', 'repeats'],
  ['abcdefghijkl', 'sequence'],
])('%s is weak, and is told why', (typed, weakness) => {
  expect(estimateStrength(typed)).toEqual({ level: 'weak', weakness })
})

test('four words that have nothing to do with each other are strong', () => {
  expect(estimateStrength('copper lantern uphill marzipan').level).toBe('strong')
})

test('the name of the app adds nothing', () => {
  expect(estimateStrength('goldseamgoldseam').level).toBe('weak')
})
