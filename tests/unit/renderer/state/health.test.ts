import { beforeEach, expect, test } from 'vitest'
import type { JournalHealth } from '#shared/damage.ts'
import { fakeBridge } from './fake-bridge.ts'

const whole: JournalHealth = {
  quick: { at: 1, found: 'whole' },
  full: { at: 1, found: 'whole' },
  running: false,
  salvage: null,
}
let now: JournalHealth = whole
let answer: (() => Promise<void>) | null = null
const { calls, tell } = fakeBridge({
  'health.state': async () => {
    const said = now
    await answer?.()
    return said
  },
  'health.begin': () => {
    if (now.running) throw new Error('busy')
    return null
  },
})
const { listenToNews } = await import('../../../../src/renderer/journal.ts')
const { checkHealth, isDamaged, putDamageAway, useHealth, watchHealth } = await import(
  '../../../../src/renderer/state/health.ts'
)
const { vaultIs } = await import('../../../../src/renderer/state/vault.ts')
listenToNews()

const settled = () => new Promise((resolve) => setImmediate(resolve))
const damaged = () => isDamaged(useHealth.getState())

beforeEach(() => {
  now = whole
  answer = null
  vaultIs({ kind: 'open' })
  vaultIs({ kind: 'locked', because: 'asked' })
  vaultIs({ kind: 'open' })
})

test('damage found while the journal is open is known as soon as the check has ended', async () => {
  const stop = watchHealth()
  await settled()
  expect(damaged()).toBe(false)
  now = { ...whole, quick: { at: 2, found: 'damaged' } }
  tell('health.changed', null)
  await settled()
  expect(damaged()).toBe(true)
  now = whole
  tell('health.changed', null)
  await settled()
  expect(damaged(), 'a later check found it whole').toBe(false)
  stop()
})

test('damage found earlier is known at the opening, and a quick check does not take back what a full one found', async () => {
  now = { ...whole, full: { at: 1, found: 'damaged' } }
  const stop = watchHealth()
  await settled()
  expect(damaged()).toBe(true)
  stop()
})

test('nothing of it stays at lock: neither what was found, nor that it was put away, nor an answer that is late', async () => {
  now = { ...whole, quick: { at: 2, found: 'damaged' } }
  const stop = watchHealth()
  await settled()
  putDamageAway()
  let arrive: () => void = () => undefined
  answer = () => new Promise((resolve) => (arrive = resolve))
  tell('health.changed', null)
  vaultIs({ kind: 'locked', because: 'asked' })
  arrive()
  await settled()
  expect(useHealth.getState()).toEqual({ health: null, failure: null, putAway: false })
  stop()
})

test('a check that cannot begin is said', async () => {
  now = { ...whole, running: true }
  await checkHealth()
  expect(calls).toContain('health.begin')
  expect(useHealth.getState().failure).not.toBeNull()
})
