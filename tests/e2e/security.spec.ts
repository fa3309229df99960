import type { Page } from '@playwright/test'
import { look } from './support/axe.ts'
import { expect, test } from './support/goldseam.ts'
import {
  bodyOf,
  call,
  createJournalQuickly,
  journalIsOpen,
  lock,
  newEntry,
  tryPassphrase,
} from './support/walk.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const failedLine = (page: Page) => page.getByText('At least 2 attempts to open this journal failed')

test('failed attempts are told on Today until they were read, and stay in the list on Security', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  let page = await lock(app)
  for (const wrong of ['not this one at all', 'nor is it this one']) {
    await tryPassphrase(page, wrong)
    await expect(page.getByText('That passphrase does not open this journal.')).toBeVisible()
  }
  await tryPassphrase(page)
  await journalIsOpen(page)
  await expect(failedLine(page)).toBeVisible()

  page = await lock(app)
  await tryPassphrase(page)
  await journalIsOpen(page)
  await expect(failedLine(page), 'who has not read it is told again').toBeVisible()
  await button(page, 'See when it was opened').click()
  const openings = page
    .locator('ol')
    .getByRole('listitem')
    .filter({ hasText: /with the passphrase|the journal was made/ })
  await expect(openings).toHaveCount(3)
  await expect(openings.nth(1)).toContainText('At least 2 failed attempts before')
  await expect(page.getByText('A list without surprises proves nothing.')).toBeVisible()

  await button(page, 'Today').click()
  await button(page, 'Got it').first().click()
  await expect(failedLine(page)).toHaveCount(0)
  page = await lock(app)
  await tryPassphrase(page)
  await journalIsOpen(page)
  await expect(page.getByRole('heading', { name: 'Last entries' })).toBeVisible()
  await expect(failedLine(page)).toHaveCount(0)
})

test('the cover hides the page while another window has the focus, and leaves the typing as it was', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await newEntry(page)
  await page.keyboard.type('He knows that I know')
  // Playwright keeps every page focused, so the two events are sent by hand.
  const says = (event: 'blur' | 'focus') =>
    page.evaluate((name) => window.dispatchEvent(new Event(name)), event)
  const cover = page.getByText('Covered while you are in another window.')
  await says('blur')
  await expect(cover, 'it is an option').toHaveCount(0)

  await call(page, 'settings.change', { coverOnBlur: true })
  await says('blur')
  await expect(cover).toBeVisible()
  const onTop = await page.evaluate(() =>
    [
      [10, 10],
      [innerWidth / 2, innerHeight / 2],
      [innerWidth - 10, innerHeight - 10],
    ].every(([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('[data-cover]') !== null),
  )
  expect(onTop, 'nothing shows beside it').toBe(true)
  await look(page, 'the cover')
  await page.mouse.click(700, 400)
  await says('focus')
  await expect(cover).toHaveCount(0)
  await expect(bodyOf(page)).toBeFocused()
  await page.keyboard.type(' about it.')
  await expect(bodyOf(page)).toHaveText('He knows that I know about it.')
})
