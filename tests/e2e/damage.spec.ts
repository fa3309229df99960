import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { look } from './support/axe.ts'
import { expect, test } from './support/goldseam.ts'
import { putEntries } from './support/journal.ts'
import { createJournalQuickly, journalIsOpen, lock, passphrase, tryPassphrase } from './support/walk.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a damaged journal is said to be, nothing is deleted, and salvaging brings back what can be read', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  await putEntries(
    app.page,
    Array.from({ length: 12 }, (_, at) => `Day ${at}`),
  )
  const locked = await lock(app)
  const file = join(app.userData, 'vault', 'journal.db')
  const bytes = readFileSync(file)
  bytes.fill(0, 16, 4096)
  writeFileSync(file, bytes)

  await tryPassphrase(locked)
  await expect(locked.getByRole('heading', { name: 'What you can do, in this order' })).toBeVisible()
  const ways = await locked.getByRole('listitem').getByRole('button').allTextContents()
  expect(ways).toEqual(['Look for a backup', 'Salvage what can be read', 'Show where the files are'])
  await button(locked, 'Salvage what can be read').click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await locked.emulateMedia({ colorScheme })
    await look(locked, `a damaged journal, ${colorScheme}`)
  }
  await locked.getByLabel('Your passphrase, once more').fill(passphrase)
  await button(locked, 'Begin to salvage').click()
  await expect(locked.getByText('12 entries were brought over.')).toBeVisible()
  expect(readFileSync(`${file}.damaged`).equals(bytes)).toBe(true)
  await tryPassphrase(locked)
  await journalIsOpen(locked)
})
