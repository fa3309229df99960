import type { Locator, Page } from '@playwright/test'

/** The text of the entry on the page. */
export const textOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Text' })
export const titleOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Title' })
export const rowsOf = (page: Page): Locator => page.getByRole('option')

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

/** The paragraphs of the text as a person sees them, line breaks as newlines. */
export function paragraphsOf(page: Page): Promise<readonly string[]> {
  return textOf(page).evaluate((text) =>
    [...text.children].map((block) => {
      let words = block.tagName === 'P' ? '' : `<${block.tagName}>`
      for (const node of block.childNodes) {
        if (node instanceof HTMLBRElement)
          words += node.classList.contains('ProseMirror-trailingBreak') ? '' : '\n'
        else words += node.textContent ?? ''
      }
      return words
    }),
  )
}
