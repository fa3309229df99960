import { expect, newUserData, test } from './support/goldseam.ts'
import { spawnGoldseam } from './support/spawn-goldseam.ts'

test('the window opens, and opens again after a quit', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  await expect(app.page.getByRole('button', { name: 'Continue' })).toBeVisible()
  await app.relaunch()
  await expect(app.page.getByRole('button', { name: 'Continue' })).toBeVisible()
})

test('closing the window ends the app', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  await app.closeWindow()
  await app.ended
})

test('a second start ends at once, and the first window comes back to the front', async () => {
  const userData = newUserData()
  const first = spawnGoldseam({ userData })
  await first.wait('h1')
  await first.main((host) => [...host.windows].at(-1)?.minimize())
  const second = spawnGoldseam({ userData })
  expect(await second.exited).toBe(0)
  await expect
    .poll(() => first.main((host) => [...host.windows].map((window) => window.isMinimized())))
    .toEqual([false])
  await first.quit()
})
