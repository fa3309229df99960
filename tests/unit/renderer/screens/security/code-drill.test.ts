import { expect, test } from 'vitest'
import { drillDay, isDrillDue } from '../../../../../src/renderer/screens/security/keys/code-drill.ts'

const made = new Date(2026, 4, 1, 21, 30).getTime()
const asked = {
  keys: { codeSince: made, codeChecked: null },
  settings: { codeDrill: true, codeDrillFrom: null },
} as const

test('the sheet is asked for a week after the code was made, and not before', () => {
  expect(isDrillDue({ ...asked, today: '2026-05-07' })).toBe(false)
  expect(isDrillDue({ ...asked, today: '2026-05-08' })).toBe(true)
  expect(isDrillDue({ ...asked, today: '2027-01-01' })).toBe(true)
})

test('it is never asked for where there is no code, once it was right, or when that is switched off', () => {
  const today = '2026-06-01'
  expect(isDrillDue({ ...asked, keys: { codeSince: null, codeChecked: null }, today })).toBe(false)
  expect(isDrillDue({ ...asked, keys: { codeSince: made, codeChecked: made + 1 }, today })).toBe(false)
  expect(isDrillDue({ ...asked, settings: { codeDrill: false, codeDrillFrom: null }, today })).toBe(false)
})

test('put off, it comes back on that day', () => {
  const settings = { codeDrill: true, codeDrillFrom: drillDay('2026-05-28') }
  expect(settings.codeDrillFrom).toBe('2026-06-04')
  expect(isDrillDue({ ...asked, settings, today: '2026-06-03' })).toBe(false)
  expect(isDrillDue({ ...asked, settings, today: '2026-06-04' })).toBe(true)
})
