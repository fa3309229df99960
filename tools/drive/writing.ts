import type { Locator, Page } from 'playwright-core'

/** The text of the entry on the page. */
export const textOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Text' })
export const titleOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Title' })
/**
 * The entries listed, as far as they are in sight and their words are there: until then a row says "One moment…", and
 * a click on it opens nothing.
 */
export const rowsOf = (page: Page): Locator =>
  page.getByRole('option').and(page.locator(':not([aria-label])'))

/** Opens the page of a new entry; the cursor is in its text. */
export async function newEntry(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n')
  await page.locator('[role="textbox"][data-placeholder]:focus').waitFor()
}

/** Types into whatever has the focus, as an input method does: a line end is the Enter key. */
export async function typeLines(page: Page, text: string): Promise<void> {
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) await page.keyboard.press('Enter')
    if (line !== '') await page.keyboard.insertText(line)
  }
}

/** Resolves when the page says that everything typed is saved. */
export async function isSaved(page: Page): Promise<void> {
  await page.getByText('Writing…').waitFor({ state: 'hidden' })
  await page.getByText(/^Saved /).waitFor()
}
