import { beforeEach, expect, test } from 'vitest'
import { defaultPrivateSettings, type PrivateSettings } from '#shared/private-settings.ts'
import { hidePeriod, monthAround, showPeriod } from '../../../../src/renderer/screens/today/looking-back.ts'
import {
  changePrivateSettings,
  readPrivateSettings,
  usePrivateSettings,
} from '../../../../src/renderer/state/private-settings.ts'
import { vaultIs } from '../../../../src/renderer/state/vault.ts'
import { fakeBridge } from './fake-bridge.ts'

let stored: PrivateSettings = defaultPrivateSettings
let works = true
const bridge = fakeBridge({
  'privateSettings.read': () => stored,
  'privateSettings.change': (change: Partial<PrivateSettings>) => {
    if (!works) throw new Error('no')
    stored = { ...stored, ...change }
    return stored
  },
})
const settings = () => usePrivateSettings.getState().settings

beforeEach(async () => {
  works = true
  stored = defaultPrivateSettings
  vaultIs({ kind: 'open' })
  vaultIs({ kind: 'locked', because: 'asked' })
  vaultIs({ kind: 'open' })
  await readPrivateSettings()
})

test('they are read once, and forgotten at lock', async () => {
  const reads = () => bridge.calls.filter((name) => name === 'privateSettings.read').length
  const before = reads()
  await readPrivateSettings()
  expect(reads()).toBe(before)
  vaultIs({ kind: 'locked', because: 'asked' })
  expect(settings()).toBeNull()
})

test('an answer that comes after locking is nobody’s', async () => {
  vaultIs({ kind: 'locked', because: 'asked' })
  const reading = readPrivateSettings()
  vaultIs({ kind: 'open' })
  vaultIs({ kind: 'locked', because: 'asked' })
  await reading
  expect(settings()).toBeNull()
})

test('a choice that could not be kept is taken back', async () => {
  works = false
  await expect(changePrivateSettings({ onThisDay: true })).rejects.toThrow()
  expect(settings()?.onThisDay).toBe(false)
})

test('a period is hidden once, beside the others, and brought back alone', async () => {
  const [day, month] = [{ from: '2025-11-22', to: '2025-11-22' }, monthAround('2025-11-22')]
  await hidePeriod(day)
  await hidePeriod(month)
  await hidePeriod(day)
  expect(stored.hiddenPeriods).toEqual([day, month])
  await showPeriod(day)
  expect(stored.hiddenPeriods).toEqual([month])
})

test('the month around a day is whole', () => {
  expect(monthAround('2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(monthAround('2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
})
