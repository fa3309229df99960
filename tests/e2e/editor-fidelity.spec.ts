import fc from 'fast-check'
import { patienceFactor } from '../../tools/drive/slowness.ts'
import { typedText } from '../unit/renderer/editor/any-entry.ts'
import { expect, test } from './support/goldseam.ts'
import { isSaved, newEntry, paragraphsOf, rowsOf, typeLines } from './support/journal.ts'
import { call, createJournalQuickly } from './support/walk.ts'

// From the keyboard through the editor, Markdown, the bridge and the database, and back into an editor.
// FIDELITY_ENTRIES=2000 FIDELITY_SEED=7 npx playwright test editor-fidelity
const entries = Number(process.env.FIDELITY_ENTRIES ?? 100)
const seed = Number(process.env.FIDELITY_SEED ?? 20_261_122)

test.setTimeout((60_000 + entries * 5_000) * patienceFactor)

test(`what is typed comes back letter by letter, blank lines too: ${entries} random entries, seed ${seed}`, async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  // A straight mark typed alone would become a quotation mark, as it should.
  await call(page, 'settings.change', { smartQuotes: false })
  const texts = fc.sample(
    fc
      .array(typedText, { minLength: 1, maxLength: 8 })
      .filter((lines) => lines.some((line) => line.trim() !== '')),
    { numRuns: entries, seed },
  )
  for (const [at, lines] of texts.entries()) {
    await newEntry(page)
    await typeLines(page, lines.join('\n'))
    await expect.poll(() => paragraphsOf(page), `typed, entry ${at}`).toEqual(lines)
    await page.keyboard.press('ControlOrMeta+s')
    await isSaved(page)
    // Another page in between, so that what is read next comes from the disk.
    await newEntry(page)
    // The list may not have heard of the entry yet: then its first line is still the one before.
    await expect(async () => {
      await rowsOf(page).first().click()
      await page.locator('[role="textbox"]:not([data-placeholder])').waitFor()
      expect(await paragraphsOf(page), `read back, entry ${at}`).toEqual(lines)
    }).toPass({ timeout: 60_000 * patienceFactor })
  }
})
