import { beforeEach, expect, test } from 'vitest'
import type { OpeningHistory } from '#shared/opening.ts'
import { failedAttemptsSeen, readOpenings, useOpenings } from '../../../../src/renderer/state/openings.ts'
import { vaultIs } from '../../../../src/renderer/state/vault.ts'
import { fakeBridge } from './fake-bridge.ts'

const history: OpeningHistory = {
  openings: [{ at: 1, method: 'passphrase', failedBefore: 2 }],
  failedUnseen: 2,
}
let works = true
const bridge = fakeBridge({
  'openings.read': () => history,
  'openings.failedAttemptsSeen': () => {
    if (!works) throw new Error('no')
    return null
  },
})

beforeEach(async () => {
  works = true
  vaultIs({ kind: 'open' })
  vaultIs({ kind: 'locked', because: 'asked' })
  vaultIs({ kind: 'open' })
  await readOpenings()
})

test('failed attempts are shown until they are called seen', async () => {
  expect(useOpenings.getState().history?.failedUnseen).toBe(2)
  await failedAttemptsSeen()
  expect(useOpenings.getState().history?.failedUnseen).toBe(0)
  expect(bridge.calls).toContain('openings.failedAttemptsSeen')
})

test('what could not be kept is shown again', async () => {
  works = false
  await failedAttemptsSeen()
  expect(useOpenings.getState().history?.failedUnseen).toBe(2)
  expect(useOpenings.getState().failure).not.toBeNull()
})

test('nothing of it stays at lock', () => {
  vaultIs({ kind: 'locked', because: 'asked' })
  expect(useOpenings.getState().history).toBeNull()
})
