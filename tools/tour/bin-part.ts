import { rowsOf, textOf } from '../drive/writing.ts'
import { entryForTheBin } from './entries.ts'
import { button, show, type Tour } from './tour.ts'

/** Throwing an entry away, with the ways back, and the one way without. */
export async function throwAway(tour: Tour): Promise<void> {
  const { page } = tour.app
  const [words = ''] = entryForTheBin.lines
  await rowsOf(page).filter({ hasText: words }).click()
  await textOf(page).filter({ hasText: words }).waitFor()
  await button(page, 'More for this entry').click()
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click()
  await page.getByText('Moved to the bin.').first().waitFor()
  await show(tour, page, 'moved-to-bin', 'An entry moved to the bin, with Undo.')
  await button(page, 'Bin').click()
  await button(page, 'Delete for good now').waitFor()
  await show(tour, page, 'bin', 'The bin.', { smallToo: true })
  await button(page, 'Delete for good now').click()
  await page.getByRole('alertdialog').waitFor()
  await show(tour, page, 'delete-for-good', 'Deleting for good asks first.', { smallToo: true })
  await button(page, 'Delete for good').click()
  await page.getByText('The bin is empty.').waitFor()
  await show(tour, page, 'bin-empty', 'The empty bin.')
  await button(page, 'Back to the journal').click()
}
