import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/goldseam.ts'
import { isSaved } from './support/journal.ts'
import { bodyOf, createJournalQuickly, lock, newEntry, storedBodies, unlock } from './support/walk.ts'

const words = 'He said it before I found it. I did not know what to do with that.'

test('typing and at once locking loses nothing', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  await newEntry(app.page)
  await app.page.keyboard.type(words)
  const page = await lock(app)
  await unlock(page)
  expect(await storedBodies(page)).toEqual([words])
})

test('typing and at once quitting loses nothing', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  await newEntry(app.page)
  await app.page.keyboard.type(words)
  await app.relaunch()
  await unlock(app.page)
  expect(await storedBodies(app.page)).toEqual([words])
})

test('typing and at once closing the window loses nothing, and the window closes', async ({
  launchGoldseam,
}) => {
  const first = await launchGoldseam()
  await createJournalQuickly(first.page)
  await newEntry(first.page)
  await first.page.keyboard.type(words)
  await first.closeWindow()
  await first.ended
  const again = await launchGoldseam({ userData: first.userData })
  await unlock(again.page)
  expect(await storedBodies(again.page)).toEqual([words])
})

test('typing and at once opening another entry, or a new one, loses nothing', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  const { page } = app
  await createJournalQuickly(page)
  for (const text of ['first', 'second', 'third']) {
    await newEntry(page)
    await page.keyboard.type(text)
  }
  await newEntry(page)
  await expect.poll(() => storedBodies(page)).toEqual(['third', 'second', 'first'])
  await page.getByRole('option', { name: /first/ }).click()
  await expect(bodyOf(page)).toHaveText('first')
  await bodyOf(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' and more')
  await page.getByRole('option', { name: /second/ }).click()
  await expect(bodyOf(page)).toHaveText('second')
  await expect.poll(() => storedBodies(page)).toEqual(['third', 'second', 'first and more'])
})

test('"Saved" is said only when it is on the disk', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  const { page } = app
  await createJournalQuickly(page)
  await newEntry(page)
  const saved = page.getByRole('status').filter({ hasText: /Saved \d/ })
  await expect(saved).toHaveCount(0)
  await page.keyboard.type(words)
  // Between two slow keys something was saved already, and what a screen reader was told of that stays.
  await isSaved(page)
  await expect(saved).toBeVisible()
  expect(await storedBodies(page)).toEqual([words])
  // It is said until the next save is done, which may be sooner than anyone looks: so the page itself is to notice.
  await page.evaluate(() => {
    const said = new Promise((resolve) => {
      new MutationObserver(() => {
        if (document.body.innerText.includes('Writing…')) resolve(true)
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    Object.assign(globalThis, { said })
  })
  await page.keyboard.type(' More.')
  expect(await page.evaluate(() => Reflect.get(globalThis, 'said'))).toBe(true)
})

test('a new page without a word is not kept', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  await newEntry(app.page)
  const page = await lock(app)
  await unlock(page)
  expect(await storedBodies(page)).toEqual([])
})

test('locked: the journal process and the old window are gone, the log is empty, nothing answers', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  await newEntry(app.page)
  await app.page.keyboard.type(words)
  const old = app.page
  const page = await lock(app)
  // Its process is ended, not asked to go; the driver hears of it a moment later.
  await expect.poll(() => old.isClosed()).toBe(true)
  const log = join(app.userData, 'vault', 'journal.db-wal')
  expect(existsSync(log) ? statSync(log).size : 0).toBe(0)
  expect(existsSync(join(app.userData, 'vault', 'journal.db-shm'))).toBe(false)
  const answers = await page.evaluate(async () => {
    const calls: [string, unknown][] = [
      ['entries.days', undefined],
      ['entries.page', { before: null, limit: 10 }],
      ['entries.search', { query: 'found', order: 'newest', skip: 0, limit: 10 }],
      ['entries.readBin', undefined],
      ['share.suggestPassword', undefined],
    ]
    return Promise.all(calls.map(([name, input]) => window.bridge.call(name, input)))
  })
  for (const answer of answers) expect(answer).toEqual({ ok: false, code: 'locked' })
  await expect(page.getByText('He said it')).toHaveCount(0)
})
