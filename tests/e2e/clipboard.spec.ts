import type { Page } from '@playwright/test'
import { expect, test } from './support/goldseam.ts'
import { bodyOf, call, createJournalQuickly, lock, newEntry } from './support/walk.ts'

const words = 'I have not told her that I know.'

/** Pasting from an empty clipboard does nothing, or pastes nothing. */
const nothing = /^-?$/

/** What is on the system's clipboard, told by what pasting it over a '-' brings. */
async function onClipboard(page: Page): Promise<string> {
  const title = page.getByRole('textbox', { name: 'Title' })
  await title.fill('-')
  await title.selectText()
  await page.keyboard.press('ControlOrMeta+v')
  return title.inputValue()
}

async function copyAll(page: Page): Promise<void> {
  await bodyOf(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+c')
}

test('claim 26: what was copied comes off the clipboard after half a minute, and at lock', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  let { page } = app
  await createJournalQuickly(page)
  await call(page, 'settings.change', { lockAfterMinutes: 60 })
  await newEntry(page)
  await page.keyboard.type(words)
  await copyAll(page)
  expect(await onClipboard(page)).toBe(words)
  const { clock } = app
  if (clock !== null) {
    // Again, because main looks at the clipboard in its own time, and the half minute begins then.
    await expect
      .poll(async () => {
        await clock.advance(30_000)
        return onClipboard(page)
      })
      .toMatch(nothing)
    await copyAll(page)
  }
  expect(await onClipboard(page)).toBe(words)
  page = await lock(app)
  const field = page.getByRole('textbox', { name: 'Passphrase', exact: true })
  await expect
    .poll(async () => {
      await field.fill('-')
      await field.selectText()
      await page.keyboard.press('ControlOrMeta+v')
      return field.inputValue()
    })
    .toMatch(nothing)
})
