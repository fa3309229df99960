import { expect, test } from 'vitest'
import { emptyAtLock, useVault, vaultIs } from '../../../../src/renderer/state/vault.ts'

test('every store that registered is emptied when the vault stops being open, and only then', () => {
  let emptied = 0
  emptyAtLock(() => {
    emptied += 1
  })
  vaultIs({ kind: 'locked', because: 'start' })
  expect(emptied).toBe(0)
  vaultIs({ kind: 'open' })
  expect(emptied).toBe(0)
  vaultIs({ kind: 'locked', because: 'asked' })
  expect(emptied).toBe(1)
  expect(useVault.getState().state).toEqual({ kind: 'locked', because: 'asked' })
})
