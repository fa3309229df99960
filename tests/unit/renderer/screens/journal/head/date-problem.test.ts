import { expect, test } from 'vitest'
import {
  dateProblem,
  type TypedPart,
} from '../../../../../../src/renderer/screens/journal/head/date-problem.ts'

const typed = (value: string): TypedPart => ({ value, unreadable: false })
const unreadable: TypedPart = { value: '', unreadable: true }

test.each([
  ['2026-11-22', '21:04', null],
  ['2024-02-29', '00:00', null],
  ['0001-01-01', '23:59', null],
  ['2062-11-22', '21:04', null],
  ['2023-02-29', '21:04', 'no-such-day'],
  ['0000-01-01', '21:04', 'no-such-day'],
  ['12026-01-01', '21:04', 'no-such-day'],
  ['', '21:04', 'no-day'],
  ['2026-11-22', '', 'no-time'],
  ['2026-11-22', '24:00', 'no-time'],
] as const)('%s at %s: %s', (day, time, problem) => {
  expect(dateProblem(typed(day), typed(time))).toBe(problem)
})

test('a day that was typed and is none is told from one that was left out', () => {
  expect(dateProblem(unreadable, typed('21:04'))).toBe('no-such-day')
  expect(dateProblem(typed('2026-11-22'), unreadable)).toBe('no-time')
})
