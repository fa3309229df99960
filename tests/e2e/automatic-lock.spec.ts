import type { Page } from '@playwright/test'
import { expect, test } from './support/goldseam.ts'
import { isSaved } from './support/journal.ts'
import {
  call,
  createJournalQuickly,
  journalIsOpen,
  lockScreen,
  newEntry,
  storedBodies,
  tryPassphrase,
  unlock,
} from './support/walk.ts'

const minute = 60_000

const isOpen = async (page: Page) => (await call<{ kind: string }>(page, 'vault.state')).kind === 'open'

test('claim 21: it locks with the screen, also in the middle of a word, and loses nothing', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  await newEntry(app.page)
  await app.page.keyboard.type('We talked until late. ')
  // Locking waits half a second for the last words. The first save of a new app, on a slow disk, can take longer.
  await isSaved(app.page)
  const devtools = await app.page.context().newCDPSession(app.page)
  await devtools.send('Input.imeSetComposition', { text: 'すこ', selectionStart: 2, selectionEnd: 2 })
  await app.power.emit('lock-screen')
  const page = await lockScreen(app)
  await expect(
    page.getByText('Locked together with the screen. Everything you wrote is saved.'),
  ).toBeVisible()
  await unlock(page)
  expect(await storedBodies(page)).toEqual(['We talked until late. すこ'])
})

test('claim 21: it locks when nobody has used the computer for the chosen time, and using the window counts', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  const { clock } = app
  test.skip(clock === null, 'on Electron the clock is the real one')
  if (clock === null) return
  await createJournalQuickly(app.page)
  await clock.advance(5 * minute)
  const page = await lockScreen(app)
  await expect(page.getByText('Locked because this computer was not used for a while.')).toBeVisible()

  await tryPassphrase(page)
  await journalIsOpen(page)
  await clock.advance(4 * minute)
  await page.keyboard.press('Tab')
  expect(await isOpen(page)).toBe(true)
  await clock.advance(4 * minute)
  expect(await isOpen(page)).toBe(true)
  await call(page, 'settings.change', { lockAfterMinutes: 4 })
  await clock.advance(1_000)
  await lockScreen(app)
})
