import { beforeEach, expect, test } from 'vitest'
import { defaultPrivateSettings, type PrivateSettings } from '#shared/private-settings.ts'
import {
  chooseHint,
  hintSeen,
  hints,
  useFirstHint,
} from '../../../../../src/renderer/screens/today/first-hint.ts'
import { usePrivateSettings } from '../../../../../src/renderer/state/private-settings.ts'
import { vaultIs } from '../../../../../src/renderer/state/vault.ts'
import { fakeBridge } from '../../state/fake-bridge.ts'

let stored: PrivateSettings = defaultPrivateSettings
fakeBridge({
  'privateSettings.change': (change: Partial<PrivateSettings>) => {
    stored = { ...stored, ...change }
    return stored
  },
})
/** Locks and unlocks. */
function unlockAgain(): void {
  vaultIs({ kind: 'open' })
  vaultIs({ kind: 'locked', because: 'asked' })
  vaultIs({ kind: 'open' })
  usePrivateSettings.setState({ settings: stored })
}
const shown = () => useFirstHint.getState().name
const settle = () => new Promise((settled) => setTimeout(settled))

beforeEach(() => {
  stored = defaultPrivateSettings
  unlockAgain()
})

test('hints come one at a time, one an unlocking, and not again', async () => {
  const seen: (string | null)[] = []
  for (let unlocking = 0; unlocking < 5; unlocking += 1) {
    chooseHint(stored.hintsSeen)
    const name = shown()
    seen.push(name)
    if (name) hintSeen(name)
    await settle()
    chooseHint(stored.hintsSeen)
    expect(shown(), 'no other one before the next unlocking').toBe(name)
    unlockAgain()
  }
  expect(seen).toEqual([...hints, null, null])
})

test('doing what a hint tells of is enough to have seen it', async () => {
  hintSeen('go-anywhere')
  await settle()
  expect(stored.hintsSeen).toEqual(['go-anywhere'])
  chooseHint(stored.hintsSeen)
  expect(shown()).toBe('lock')
})

test('a hint that was not answered comes again', () => {
  chooseHint(stored.hintsSeen)
  unlockAgain()
  chooseHint(stored.hintsSeen)
  expect(shown()).toBe('go-anywhere')
})
