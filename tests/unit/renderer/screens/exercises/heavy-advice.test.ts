import { expect, test } from 'vitest'
import { heavyAdvice } from '../../../../../src/renderer/screens/exercises/heavy-advice.ts'

const heavy = new Set(['impact-map', 'name-the-breach', 'roots'])
const advice = (exercise: string, done: readonly [string, string][]) =>
  heavyAdvice(
    exercise,
    heavy,
    done.map(([one, day]) => ({ exercise: one, day })),
    '2026-03-10',
  )

test('what stirs nobody up has no advice, however much was done', () => {
  expect(
    advice('small-wins', [
      ['impact-map', '2026-03-10'],
      ['roots', '2026-03-10'],
    ]),
  ).toBeNull()
})

test('what may stir one up says so', () => {
  expect(advice('impact-map', [])).toBe('heavy')
  expect(
    advice('impact-map', [
      ['roots', '2026-03-09'],
      ['small-wins', '2026-03-09'],
    ]),
  ).toBe('heavy')
})

test('two within seven days are enough', () => {
  expect(
    advice('impact-map', [
      ['roots', '2026-03-09'],
      ['name-the-breach', '2026-03-04'],
    ]),
  ).toBe('two-this-week')
  expect(
    advice('impact-map', [
      ['roots', '2026-03-09'],
      ['name-the-breach', '2026-03-03'],
    ]),
  ).toBe('heavy')
})

test('the same one is not for twice in three days', () => {
  expect(advice('impact-map', [['impact-map', '2026-03-08']])).toBe('same-lately')
  expect(advice('impact-map', [['impact-map', '2026-03-07']])).toBe('heavy')
})
