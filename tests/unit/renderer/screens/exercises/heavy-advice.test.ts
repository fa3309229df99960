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

test('what stirs people up is said before the first of these exercises, and not again', () => {
  expect(advice('impact-map', [])).toBe('heavy')
  expect(advice('impact-map', [['small-wins', '2026-03-09']])).toBe('heavy')
  expect(advice('impact-map', [['roots', '2026-01-09']])).toBeNull()
})

test('two within seven days are enough, which is said before the third and not before the fourth', () => {
  const two: [string, string][] = [
    ['roots', '2026-03-09'],
    ['name-the-breach', '2026-03-04'],
  ]
  expect(advice('impact-map', two)).toBe('two-this-week')
  expect(advice('impact-map', [...two, ['family-and-past', '2026-03-10']])).toBe('two-this-week')
  expect(advice('impact-map', [...two, ['roots', '2026-03-10']])).toBeNull()
  expect(
    advice('impact-map', [
      ['roots', '2026-03-09'],
      ['name-the-breach', '2026-03-03'],
    ]),
  ).toBeNull()
})

test('the same one is not for twice in three days, which is said once in them', () => {
  expect(advice('impact-map', [['impact-map', '2026-03-08']])).toBe('same-lately')
  expect(advice('impact-map', [['impact-map', '2026-03-07']])).toBeNull()
  expect(
    advice('impact-map', [
      ['impact-map', '2026-03-08'],
      ['impact-map', '2026-03-10'],
    ]),
  ).toBe('two-this-week')
})
