import { expect, test } from './support/goldseam.ts'
import { isSaved, newEntry, rowsOf, textOf } from './support/journal.ts'
import { createJournalQuickly, lock, tryPassphrase, walkToPassphrase } from './support/walk.ts'

// Where a new person came to a halt: each line here is a halt that must not come back.

test('a passphrase that was not typed again yet is not called wrong', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await walkToPassphrase(page)
  await expect(page.getByRole('textbox', { name: 'Passphrase', exact: true })).toBeFocused()
  await page.keyboard.type('seven quiet herons')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'The same passphrase again' })).toBeFocused()
  await expect(page.getByText('Type it here once more')).toBeVisible()
  await expect(page.getByText('not the same')).toBeHidden()
})

test('the page of an entry says where to write, and takes a click anywhere below the text', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await page.setViewportSize({ width: 1280, height: 800 })
  await createJournalQuickly(page)
  await newEntry(page)
  const hint = await textOf(page).evaluate((text) => getComputedStyle(text, '::before').content)
  expect(hint).toBe('"Write here"')
  await page.keyboard.insertText('It was quiet.')
  await isSaved(page)
  const words = page.getByText('3 words')
  expect((await words.boundingBox())?.y).toBeGreaterThan(740)
  await page.getByRole('textbox', { name: 'Title' }).click()
  await page.mouse.click(900, 700)
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.insertText(' Then it rained.')
  await expect(textOf(page)).toHaveText('It was quiet. Then it rained.')

  // The day is said in words before it is changed.
  await page.getByRole('button', { name: /change day and time$/ }).click()
  await page.getByLabel('Day', { exact: true }).fill('2026-11-20')
  await page.getByLabel('Time', { exact: true }).fill('21:04')
  await expect(page.getByRole('dialog', { name: 'Day and time' })).toContainText(/Friday,.*2026,.*04/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Day and time' })).toBeHidden()

  // The marks of a search go with the search.
  await textOf(page).click()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('combobox', { name: 'Search the journal' })).toBeFocused()
  await page.keyboard.insertText('rained')
  await rowsOf(page).first().click()
  await expect(textOf(page).locator('.found')).toHaveText('rained')
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(textOf(page).locator('.found')).toHaveCount(0)

  // What takes the page away leaves the focus in the list.
  await page.getByRole('button', { name: 'More for this entry' }).click()
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeFocused()
})

test('on Today what was read and what was written about are not brought up again', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  let { page } = app
  await createJournalQuickly(page)
  const place = (name: string) => page.getByRole('navigation').getByRole('button', { name, exact: true })
  await place('Today').click()
  await page.getByRole('button', { name: 'Got it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('complementary', { name: 'Good to know' })).toBeHidden()
  const take = page.getByRole('button', { name: 'Write about this' })
  await take.click()
  await place('Today').click()
  await expect(take).toBeVisible()
  await take.click()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.insertText('The sea.')
  await isSaved(page)
  await place('Today').click()
  await expect(page.getByText('The sea.')).toBeVisible()
  await expect(take).toBeHidden()

  page = await lock(app)
  await tryPassphrase(page)
  await expect(page.getByRole('complementary', { name: 'Good to know' })).toBeVisible()
  await expect(page.getByText('from anywhere')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Last entries' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Write about this' })).toBeHidden()
})
