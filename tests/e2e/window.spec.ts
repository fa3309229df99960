import { expect, test } from './support/goldseam.ts'

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
