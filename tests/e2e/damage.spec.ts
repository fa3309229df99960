import { existsSync, readFileSync, writeFileSync } from 'node:fs'
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
  // One long enough to fill pages of its own, without a word that would be looked for when it is opened.
  await putEntries(app.page, [`Long.\n\n${'. '.repeat(100_000)}`])
  let locked = await lock(app)
  const file = join(app.userData, 'vault', 'journal.db')
  const bytes = readFileSync(file)
  const inside = bytes.byteLength - 20 * 4096
  bytes.fill(0, inside, inside + 100)
  writeFileSync(file, bytes)

  // The first opening is when a check is due. Nobody has asked for it.
  await tryPassphrase(locked)
  await journalIsOpen(locked)
  const said = locked.getByRole('alert').filter({ hasText: 'A part of the journal file is damaged.' })
  await expect(said).toBeVisible()
  await button(locked, 'Later').click()
  await expect(said, 'on Today it stays').toBeVisible()
  await button(locked, 'Calendar').click()
  await expect(said).toBeHidden()
  await button(locked, 'Today').click()
  await button(locked, 'See what you can do').click()
  await expect(locked.getByRole('heading', { name: 'Health of the journal' })).toBeInViewport()
  locked = await lock(app)

  bytes.fill(0, 16, 4096)
  writeFileSync(file, bytes)

  await tryPassphrase(locked)
  await expect(locked.getByRole('heading', { name: 'What you can do, in this order' })).toBeVisible()
  await expect(locked.getByRole('listitem').getByRole('button')).toHaveText([
    'Look for a backup',
    'Salvage what can be read',
    'Show where the files are',
  ])
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

  await locked.keyboard.press('Control+,')
  await button(locked, 'Open Security').click()
  await button(locked, 'Remove what was damaged').scrollIntoViewIfNeeded()
  for (const colorScheme of ['light', 'dark'] as const) {
    await locked.emulateMedia({ colorScheme })
    await look(locked, `a damaged journal that is kept, ${colorScheme}`)
  }
  await button(locked, 'Remove what was damaged').click()
  await button(locked, 'Remove it').click()
  await expect(locked.getByText('Nothing damaged is kept any more.')).toBeFocused()
  expect(existsSync(`${file}.damaged`)).toBe(false)
})
