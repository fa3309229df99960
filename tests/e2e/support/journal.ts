import type { Page } from '@playwright/test'
import { addDays } from '#shared/day.ts'
import { uuidv7 } from '#shared/uuid.ts'
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

/** Puts entries into the journal, each a day older than the one before, the way the page saves them. */
export async function putEntries(page: Page, bodies: readonly string[]): Promise<void> {
  const drafts = bodies.map((body, at) => ({
    id: uuidv7(1_700_000_000_000 + at, crypto.getRandomValues(new Uint8Array(10))),
    baseRevision: 0,
    day: addDays('2026-03-01', -at),
    time: '21:04',
    zone: 'Europe/Lisbon',
    title: '',
    body,
  }))
  await page.evaluate(async (all) => {
    for (const draft of all) {
      const reply = await window.bridge.call('entries.save', draft)
      if (!reply.ok) throw new Error(reply.code)
    }
  }, drafts)
}
