import type { Page } from '@playwright/test'
import { textOf } from '../../../tools/drive/writing.ts'

export { isSaved, newEntry, rowsOf, textOf, titleOf, typeLines } from '../../../tools/drive/writing.ts'

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
