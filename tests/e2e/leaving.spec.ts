import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { look } from './support/axe.ts'
import { expect, test } from './support/goldseam.ts'
import { putEntries } from './support/journal.ts'
import { createJournalQuickly, passphrase, storedBodies } from './support/walk.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const current = (page: Page) => page.getByRole('textbox', { name: 'The passphrase you have now' })

/** As axe does, on paper and at night. */
async function lookInBoth(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await look(page, `${screen}, ${colorScheme}`)
  }
}

async function goToSettings(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Settings', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
}

test('everything goes out into one locked file, comes into an empty journal, and out of it again', async ({
  launchGoldseam,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-leaving-'))
  const file = join(folder, 'notes.age')
  const app = await launchGoldseam()
  const { page, dialogs } = app
  await createJournalQuickly(page)
  await putEntries(page, ['a heron at dusk', 'and another day'])
  await goToSettings(page)
  await button(page, 'Take everything out').click()
  const password = page.getByRole('textbox', { name: 'Password of the file' })
  await expect(password).not.toHaveValue('')
  await lookInBoth(page, 'taking everything out')

  await current(page).fill('not the passphrase')
  await button(page, 'Choose where to save it').click()
  await expect(page.getByText('That passphrase does not open this journal.')).toBeVisible()
  await password.fill('lantern-orchard-seven')
  await current(page).fill(passphrase)
  await dialogs.answerSave(file)
  await button(page, 'Choose where to save it').click()
  await expect(page.getByText(/^It holds 2 entries/)).toBeVisible()
  await lookInBoth(page, 'everything was taken out')
  expect(readdirSync(folder)).toEqual(['notes.age'])
  expect(readFileSync(file).includes('heron')).toBe(false)
  await app.quit()

  const empty = await launchGoldseam()
  await createJournalQuickly(empty.page)
  await goToSettings(empty.page)
  await button(empty.page, 'Take a copy in').click()
  await empty.dialogs.answerOpen(file)
  await button(empty.page, 'Choose the file').click()
  const asked = empty.page.getByRole('textbox', { name: 'Password of the file' })
  await expect(asked).toBeFocused()
  await asked.fill('not the password')
  await button(empty.page, 'Take it in').click()
  await expect(empty.page.getByText('That password does not open this file.')).toBeVisible()
  await lookInBoth(empty.page, 'a copy that does not open')
  await asked.fill('lantern-orchard-seven')
  await button(empty.page, 'Take it in').click()
  await expect(empty.page.getByText(/^2 entries came in/)).toBeVisible()
  await lookInBoth(empty.page, 'a copy that came in')
  expect((await storedBodies(empty.page)).toSorted()).toEqual(['a heron at dusk', 'and another day'])
  await button(empty.page, 'Take it out again').click()
  await expect(empty.page.getByText('2 entries are no longer in this journal.')).toBeVisible()
  expect(await storedBodies(empty.page)).toEqual([])
  rmSync(folder, { recursive: true })
})
