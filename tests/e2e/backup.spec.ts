import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { look } from './support/axe.ts'
import { expect, type Goldseam, test } from './support/goldseam.ts'
import { putEntries } from './support/journal.ts'
import { createJournalQuickly, journalIsOpen, lock, storedBodies, tryPassphrase } from './support/walk.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const backupsOf = (app: Goldseam) => readdirSync(join(app.userData, 'vault', 'backups'))

/** As axe does, on paper and at night. */
async function lookInBoth(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await look(page, `${screen}, ${colorScheme}`)
  }
}

async function goToSecurity(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Settings', exact: true }).click()
  await button(page, 'Open Security').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Security' })).toBeVisible()
}

/** From the choice of a backup to the open journal. */
async function restoreNewest(page: Page): Promise<void> {
  await page.getByRole('list', { name: 'Backups' }).getByRole('button').first().click()
  await tryPassphrase(page)
  await expect(page.getByRole('heading', { name: 'What is in this backup' })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: /March/ }).first()).toBeVisible()
  await lookInBoth(page, 'what is in the backup')
  await button(page, 'Restore this backup').click()
  await journalIsOpen(page)
}

test('a backup on a stick restores the journal on an empty machine', async ({ launchGoldseam }) => {
  const stick = mkdtempSync(join(tmpdir(), 'goldseam-stick-'))
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  await putEntries(app.page, ['kept on the stick', 'and another day'])
  await goToSecurity(app.page)
  await button(app.page, 'Back up now').click()
  await expect(app.page.getByRole('cell', { name: 'Opened and whole' }).first()).toBeVisible()
  await app.dialogs.answerOpen(stick)
  await button(app.page, 'Choose a second folder').click()
  await expect(app.page.getByText('Newest backup there: less than a day ago.')).toBeVisible()
  await lookInBoth(app.page, 'Security with backups')
  await app.quit()

  const empty = await launchGoldseam()
  await button(empty.page, 'Restore a backup').click()
  await lookInBoth(empty.page, 'restoring on an empty machine')
  await empty.dialogs.answerOpen(stick)
  await button(empty.page, 'Choose the folder of the backup').click()
  await restoreNewest(empty.page)
  expect(await storedBodies(empty.page)).toEqual(['kept on the stick', 'and another day'])
  rmSync(stick, { recursive: true })
})

test('restoring over a journal keeps what was there and says where', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  await putEntries(app.page, ['in the backup'])
  // At lock a small journal is backed up by itself.
  let page = await lock(app)
  await expect(page.getByText('Last backup: less than a day ago.')).toBeVisible()
  const [first] = backupsOf(app)
  await tryPassphrase(page)
  await journalIsOpen(page)
  await putEntries(page, ['in the backup', 'written after it'])
  page = await lock(app)
  await expect.poll(() => backupsOf(app).length).toBeGreaterThan(1)

  await button(page, 'Restore a backup').click()
  await expect(page.getByRole('list', { name: 'Backups' })).toBeVisible()
  await lookInBoth(page, 'restoring over a journal')
  await page.getByRole('list', { name: 'Backups' }).getByRole('button').last().click()
  await tryPassphrase(page, 'not the right passphrase')
  await expect(page.getByText('That passphrase does not open this journal.')).toBeVisible()
  expect(readdirSync(app.userData).filter((name) => name.startsWith('vault'))).toEqual(['vault'])
  await button(page, 'Back').click()
  await page.getByRole('list', { name: 'Backups' }).getByRole('button').last().click()
  await tryPassphrase(page)
  await button(page, 'Restore this backup').click()
  await journalIsOpen(page)
  const aside = readdirSync(app.userData).find((name) => name.startsWith('vault.kept-')) ?? ''
  await expect(page.getByText(aside)).toBeVisible()
  expect(await storedBodies(page)).toEqual(['in the backup'])
  expect(existsSync(join(app.userData, aside, 'journal.db'))).toBe(true)
  expect(backupsOf(app)).toContain(first)
})
