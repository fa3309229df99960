import { rowsOf, textOf } from '../drive/writing.ts'
import { button, show, type Tour } from './tour.ts'

/** Search, go-anywhere, the keys. */
export async function find(tour: Tour): Promise<void> {
  const { page } = tour.app
  const search = page.getByRole('combobox', { name: 'Search the journal' })
  // In a text the first press finds in the text, and the second one in the journal.
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.press('ControlOrMeta+f')
  await search.and(page.locator(':focus')).waitFor()
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
  await button(page, 'Filter').click()
  await button(page, 'With a picture').click()
  await button(page, 'Done').click()
  await rowsOf(page).filter({ hasText: 'The pond again' }).waitFor()
  await show(tour, page, 'filtered', 'Only entries with a picture.')
  await button(page, 'Keep this search').click()
  await page.getByRole('textbox', { name: 'Name of this search' }).press('Enter')
  await page.getByText('Kept. It is offered').first().waitFor()
  await page.getByRole('button', { name: /^Filter/ }).click()
  await button(page, 'Tags and kept searches').click()
  await page.getByRole('heading', { name: 'Tags and kept searches' }).waitFor()
  await show(tour, page, 'tags-and-searches', 'All tags and kept searches.', { smallToo: true })
  await button(page, 'Rename “evenings”').click()
  await show(tour, page, 'tag-renamed', 'A tag being renamed.')
  await page.keyboard.press('Escape')
  await button(page, 'Back').click()
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.press('Escape')
  await findInEntry(tour)

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

/** Words of one entry, and nothing but its text. */
async function findInEntry(tour: Tour): Promise<void> {
  const { page } = tour.app
  await rowsOf(page).filter({ hasText: 'After the lamp talk' }).click()
  await textOf(page).filter({ hasText: 'We talked for an hour' }).waitFor()
  await textOf(page).click()
  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('textbox', { name: 'Find in this entry' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.insertText('we')
  await page.getByText(/^\d+ of \d+$/).waitFor()
  await show(tour, page, 'find-in-entry', 'Finding in the entry itself.', { smallToo: true })
  await page.keyboard.press('Escape')
  await button(page, 'Focus mode').click()
  await button(page, 'Leave focus mode').waitFor()
  await show(tour, page, 'focus-mode', 'Nothing but the text.', { smallToo: true })
  await button(page, 'Leave focus mode').click()
}
