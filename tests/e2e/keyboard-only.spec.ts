import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/goldseam.ts'
import { isSaved, rowsOf, textOf } from './support/journal.ts'
import { areShown, madePicture, picturesOf } from './support/pictures.ts'
import {
  createJournalQuickly,
  journalIsOpen,
  lockScreen,
  passphrase,
  readRecoveryCode,
} from './support/walk.ts'

/** More stops than any screen here has. */
const manyStops = 60

/** Goes on with Tab until something has the focus, and sees on the way that whatever has it shows so. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible()
  for (let stop = 0; stop < manyStops; stop += 1) {
    if (await goal.and(page.locator(':focus')).count()) return
    await page.keyboard.press('Tab')
    const bare = await page.evaluate(focusedWithoutRing)
    expect(bare, 'has the focus and does not show it').toBeNull()
  }
  throw new Error(`Tab does not reach ${goal}`)
}

/** What has the focus and shows no ring for it; null when it does, or when nothing has it. Runs in the page. */
function focusedWithoutRing(): string | null {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return null
  // In a text the cursor shows where one is.
  if (focused instanceof HTMLElement && focused.isContentEditable) return null
  // A list shows its active line, which stands for it.
  const active = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '')
  const places = [focused, focused.parentElement, active, active?.firstElementChild ?? null]
  const rings = places.filter((each) => each !== null).map((each) => getComputedStyle(each))
  const shown = rings.some(
    ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
  )
  return shown ? null : focused.outerHTML.slice(0, 200)
}

async function tabAndPress(page: Page, goal: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, goal)
  await page.keyboard.press(key)
}

/** Goes down an open menu until one of its lines has the focus, wherever in it that line is. */
async function arrowDownTo(page: Page, name: string): Promise<void> {
  const line = page.getByRole('menuitem', { name, exact: true })
  // Keys pressed before the menu has the focus are lost.
  await expect(page.locator('[role="menuitem"]:focus')).toHaveCount(1)
  for (let stop = 0; stop < manyStops; stop += 1) {
    if (await line.and(page.locator(':focus')).count()) return
    const before = await page.locator(':focus').getAttribute('id')
    await page.keyboard.press('ArrowDown')
    await expect(page.locator(`[role="menuitem"]:focus:not([id="${before}"])`)).toHaveCount(1)
  }
  throw new Error(`ArrowDown does not reach “${name}”`)
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function makeJournal(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await tabAndPress(page, button(page, 'Continue'))
  await expect(page.getByRole('heading', { name: 'Before you write anything down' })).toBeFocused()
  await tabAndPress(page, button(page, 'Continue'))
  await expect(page.getByRole('textbox', { name: 'Passphrase', exact: true })).toBeFocused()
  await page.keyboard.type(passphrase)
  await tabTo(page, page.getByRole('textbox', { name: 'The same passphrase again' }))
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  const code = await readRecoveryCode(page)
  await tabAndPress(page, button(page, 'I have written it down'))
  await expect(page.getByRole('textbox', { name: 'Recovery code' })).toBeFocused()
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await journalIsOpen(page)
}

async function writeEntry(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n')
  await expect(page.locator('[role="textbox"][data-placeholder]')).toBeFocused()
  // At once: between two slow keys it would be saved, which is an earlier version then.
  await page.keyboard.insertText(words)
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
}

test('everything is done with the keyboard alone, and the focus is always to be seen', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  let { page } = app
  await makeJournal(page)
  await writeEntry(page, 'The gate at six, as was said.')
  await writeEntry(page, 'Cold hands for an hour.')

  // Search, once in the entry and then in the journal, and open what was found.
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('textbox', { name: 'Find in this entry' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('combobox', { name: 'Search the journal' })).toBeFocused()
  await page.keyboard.type('gate')
  await expect(rowsOf(page)).toHaveText([/The gate at six/])
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toContainText('as was said')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(rowsOf(page)).toHaveCount(2)

  // Into the bin and back.
  await tabAndPress(page, button(page, 'More for this entry'))
  // Keys pressed before the menu has the focus are lost.
  await expect(page.locator('[role="menuitem"]:focus')).toHaveCount(1)
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Move to the bin' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rowsOf(page)).toHaveCount(1)
  await expect(button(page, 'Undo')).toBeVisible()
  await page.keyboard.press('F6')
  await tabAndPress(page, button(page, 'Undo'))
  await expect(rowsOf(page)).toHaveCount(2)
  await expect(textOf(page)).toContainText('as was said')

  // Choose the newest entry, and share it.
  await tabAndPress(page, button(page, 'Choose entries'))
  await tabTo(page, page.getByRole('listbox'))
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(page.getByText('1 entry chosen')).toBeVisible()
  const bar = page.getByRole('region', { name: 'Chosen entries' })
  await tabAndPress(page, bar.getByRole('button', { name: 'Share' }))
  await expect(page.getByRole('heading', { name: 'Who is it for?' })).toBeFocused()
  await tabTo(page, page.getByRole('radio', { name: 'My own therapist' }))
  await page.keyboard.press('Space')
  await tabAndPress(page, button(page, 'Continue'))
  await expect(page.getByRole('heading', { name: 'What goes in?' })).toBeFocused()
  await tabAndPress(page, button(page, 'Continue'))
  await expect(page.getByRole('article')).toContainText('Cold hands')
  await tabAndPress(page, button(page, 'Continue'))
  await expect(page.getByRole('heading', { name: 'How do you hand it over?' })).toBeFocused()
  const file = join(app.userData, 'shared.pdf')
  await app.dialogs.answerSave(file)
  await tabAndPress(page, button(page, 'Save file'))
  await expect(page.getByText('The file is saved, and was read back.')).toBeVisible()
  expect(existsSync(file)).toBe(true)

  // Lock, and open again.
  await page.keyboard.press('ControlOrMeta+l')
  page = await lockScreen(app)
  await expect(page.getByRole('textbox', { name: 'Passphrase', exact: true })).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await journalIsOpen(page)
})

test('pictures, versions and settings are reached with the keyboard alone too', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await writeEntry(page, 'By the pond.')

  // Choose a picture, describe it, look at it, remove it and have it back.
  await tabAndPress(page, button(page, 'More for this entry'))
  await expect(page.getByRole('menuitem', { name: 'Add a picture' })).toBeFocused()
  const asked = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  const buffer = await madePicture(page, 'image/png')
  await (await asked).setFiles({ name: 'IMG 1.png', mimeType: 'image/png', buffer })
  await areShown(page, 1)
  await tabTo(page, textOf(page))
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Description' })).toBeFocused()
  await page.keyboard.type('The bench')
  await tabAndPress(page, button(page, 'View larger'))
  await expect(page.getByRole('dialog').getByRole('img', { name: 'The bench' })).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Picture' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()
  await tabAndPress(page, button(page, 'Remove'))
  await expect(picturesOf(page)).toHaveCount(0)
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await areShown(page, 1)
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)

  // Compare with an earlier version, and bring it back.
  await tabAndPress(page, button(page, 'More for this entry'))
  await arrowDownTo(page, 'Earlier versions')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Earlier versions' })).toBeFocused()
  const oldest = page.getByRole('tab').last()
  await tabTo(page, page.getByRole('tab', { selected: true }))
  await page.keyboard.press('End')
  await expect(oldest).toBeFocused()
  await tabTo(page, page.getByRole('radio', { checked: true }))
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'What changed until now' })).toBeChecked()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(button(page, 'Bring this one back')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toHaveText('By the pond.')
  await expect(picturesOf(page)).toHaveCount(0)

  // Change how things look.
  await page.keyboard.press('ControlOrMeta+,')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused()
  const colours = page.getByRole('radiogroup', { name: 'Theme' })
  await tabTo(page, colours.getByRole('radio', { name: 'Same as the computer' }))
  await page.keyboard.press('ArrowRight')
  await expect(colours.getByRole('radio', { name: 'Paper' })).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await expect(colours.getByRole('radio', { name: 'Night' })).toBeChecked()
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
})

test('a control that does not show the focus is noticed', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await button(page, 'Continue').evaluate((element) => {
    element.style.outline = 'none'
  })
  await expect(tabTo(page, button(page, 'Safety'))).rejects.toThrow(/does not show it/)
})
