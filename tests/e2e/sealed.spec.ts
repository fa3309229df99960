import type { Page } from '@playwright/test'
import { expect, test } from './support/goldseam.ts'
import { putEntries } from './support/journal.ts'
import { call, createJournalQuickly, passphrase } from './support/walk.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const current = (page: Page) => page.getByRole('textbox', { name: 'The passphrase you have now' })

async function goAnywhere(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  const field = page.getByRole('combobox', { name: 'Go to anything' })
  await field.fill(name)
  await page.getByRole('option', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('an entry is asked about, sealed, read after the passphrase, and brought back', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page, ['another day', 'a heron at dusk'])
  const [heron = ''] = await call<string[]>(page, 'entries.idsFound', { query: 'heron', filter: {} })
  const list = page.getByRole('listbox', { name: 'Entries' })
  const row = list.getByRole('option', { name: /a heron at dusk/ })
  await row.click()
  const more = button(page, 'More for this entry')

  await more.click()
  await page.getByRole('menuitem', { name: 'Ask about this' }).click()
  const question = page.getByRole('textbox', { name: 'What would you like to ask?' })
  await expect(question).toBeFocused()
  await question.fill('Why does it stay with me?')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kept with your questions for a session.')).toBeVisible()
  await goAnywhere(page, 'Questions for a session')
  await expect(page.getByText('Why does it stay with me?')).toBeVisible()
  await button(page, 'Put aside as asked').click()
  await expect(page.getByText('Asked', { exact: true })).toBeVisible()

  await page.getByRole('navigation').getByRole('button', { name: 'Journal', exact: true }).click()
  await row.click()
  await more.click()
  await page.getByRole('menuitem', { name: 'Seal', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Seal this entry?' })).toBeVisible()
  await button(page, 'Seal').click()
  await expect(page.getByText('Sealed. It is found under Sealed, with your passphrase.')).toBeVisible()
  await expect(row).toBeHidden()
  await expect(call(page, 'entries.read', { id: heron })).rejects.toThrow('entry-not-found')
  await expect(call(page, 'sealed.list')).rejects.toThrow('sealed-closed')

  await goAnywhere(page, 'Sealed')
  await expect(page.getByText('a heron at dusk')).toBeHidden()
  await current(page).fill('not the passphrase')
  await button(page, 'Open').click()
  await expect(page.getByText('That passphrase does not open this journal.')).toBeVisible()
  await current(page).fill(passphrase)
  await button(page, 'Open').click()
  const sealed = page.getByRole('main').getByRole('button', { name: /a heron at dusk/ })
  await expect(sealed).toBeVisible()
  await sealed.click()
  await button(page, 'Take the seal off').click()
  await expect(page.getByText('Nothing is sealed. You can seal an entry from its menu.')).toBeVisible()
  expect(await call(page, 'sealed.list')).toEqual([])
  expect(await call(page, 'entries.read', { id: heron })).toMatchObject({ body: 'a heron at dusk' })

  // Whoever leaves closes it behind them.
  await page.getByRole('navigation').getByRole('button', { name: 'Today', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sealed' })).toBeHidden()
  await expect(call(page, 'sealed.list')).rejects.toThrow('sealed-closed')
})
