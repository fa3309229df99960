import { expect, test } from 'vitest'
import { anyChange, isDue, manySaves } from '#journal/backup/when-due.ts'

const noon = Date.UTC(2026, 4, 10, 12)
const minute = 60_000

test('a backup is due after the first change of a day, after an hour, and after many saves', () => {
  expect(isDue({ saves: 0, newest: null, now: noon })).toBe(false)
  expect(isDue({ saves: 1, newest: null, now: noon })).toBe(true)
  expect(isDue({ saves: 1, newest: noon - 12 * 60 * minute - 1, now: noon })).toBe(true)
  expect(isDue({ saves: 1, newest: noon - anyChange + 1, now: noon })).toBe(false)
  expect(isDue({ saves: 1, newest: noon - anyChange, now: noon })).toBe(true)
  expect(isDue({ saves: manySaves.saves, newest: noon - manySaves.after, now: noon })).toBe(true)
  expect(isDue({ saves: manySaves.saves, newest: noon - manySaves.after + 1, now: noon })).toBe(false)
})

test('a clock that went back does not keep backups from being made', () => {
  expect(isDue({ saves: 1, newest: noon + 30 * 24 * 60 * minute, now: noon })).toBe(true)
})
