import { rowsOf, textOf } from '../drive/writing.ts'
import { button, show, type Tour } from './tour.ts'

/** Search, go-anywhere, the keys. */
export async function find(tour: Tour): Promise<void> {
  const { page } = tour.app
  const search = page.getByRole('combobox', { name: 'Search the journal' })
  // In a text the first press finds in the text, and the second one in the journal.
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.insertText('lamp')
  await page.locator('mark').first().waitFor()
  await show(tour, page, 'search', 'Searching as one types.', { smallToo: true })
  await search.fill('lighthouse')
  await page.getByText('Nothing found').first().waitFor()
  await show(tour, page, 'search-nothing-found', 'A search that finds nothing.')
  await page.keyboard.press('Escape')
  await rowsOf(page).first().waitFor()
  await button(page, 'Filter').click()
  await page.getByRole('combobox', { name: 'Tags to look for' }).waitFor()
  await show(tour, page, 'filter', 'What else must be true of an entry.', { smallToo: true })
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Tags to look for' }).waitFor({ state: 'hidden' })

  await page.keyboard.press('ControlOrMeta+k')
  const anywhere = page.getByRole('combobox', { name: 'Go to anything' })
  await anywhere.waitFor()
  await show(tour, page, 'go-anywhere', 'Going to anything, from anywhere.', { smallToo: true })
  await anywhere.pressSequentially('thursday')
  await page.getByRole('option', { name: /Questions for/ }).waitFor()
  await show(tour, page, 'go-anywhere-entries', 'Entries are found there too.')
  await page.keyboard.press('Enter')
  await textOf(page).filter({ hasText: 'For the session' }).waitFor()

  await button(page, 'Settings').click()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await show(tour, page, 'keys', 'The list of keys.', { smallToo: true })
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
