import { expect, test } from 'vitest'
import { damageCalls } from '../../../src/main/damage.ts'

test('where the files are is shown by main, and the window is told nothing of it', async () => {
  const shown: string[] = []
  const calls = damageCalls({
    vaultFolder: '/home/somebody/vault',
    vault: {
      state: { kind: 'locked', because: 'start' },
      askUnopened: () => Promise.reject(new Error('not asked')),
      lock: () => Promise.reject(new Error('not locked')),
    },
    async showPlace(folder) {
      shown.push(folder)
    },
  })
  expect(await calls.showPlace(undefined)).toBeNull()
  expect(shown).toEqual(['/home/somebody/vault'])
})
