import type { Page } from '@playwright/test'
import { beyondTheSides } from './support/beyond-the-sides.ts'
import { expect, test } from './support/goldseam.ts'
import { isSaved, rowsOf, textOf } from './support/journal.ts'
import { areShown, choose, madePicture, picturesOf } from './support/pictures.ts'
import { journalWithTwoEntries } from './support/two-entries.ts'
import {
  call,
  choosePassphrase,
  createJournalQuickly,
  lock,
  readRecoveryCode,
  walkToPassphrase,
} from './support/walk.ts'

/** What is left of a window of 1280 × 800 at 200 % zoom. */
const zoomed = { width: 640, height: 400 }

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Sees that nothing is cut off at the sides, and that the action the screen is for can be scrolled to and pressed. */
async function fits(page: Page, screen: string, action: string | null): Promise<void> {
  expect(await page.evaluate(beyondTheSides), screen).toEqual([])
  if (action === null) return
  const primary = button(page, action).last()
  // What is read late may push it away again, and one scrolls again.
  await expect(async () => {
    await primary.scrollIntoViewIfNeeded()
    await expect(primary, screen).toBeInViewport({ ratio: 1, timeout: 2_000 })
  }).toPass()
  await primary.click({ trial: true, timeout: 5_000 })
}

test('at 200 % zoom the way into the journal fits, and every way on is reached', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  let { page } = app
  await page.setViewportSize(zoomed)
  await fits(page, 'welcome', 'Continue')
  await button(page, 'Safety').click()
  for (const part of ['Being safe', 'My own behaviour', 'Too much to carry', 'Numbers']) {
    await page.getByRole('tab', { name: part }).click()
    await fits(page, `safety, ${part}`, part === 'Numbers' ? null : 'Show numbers')
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Safety' })).toBeHidden()
  await walkToPassphrase(page)
  await fits(page, 'passphrase', 'Continue')
  await choosePassphrase(page)
  await readRecoveryCode(page)
  await fits(page, 'recovery code', 'I have written it down')
  await button(page, 'Go on without a code').click()
  await fits(page, 'without a code', 'Create the journal without a code')
  await button(page, 'Back').click()
  await readRecoveryCode(page)
  await button(page, 'I have written it down').click()
  await fits(page, 'typing the code', 'Create the journal')

  await app.relaunch()
  await createJournalQuickly(app.page)
  page = await lock(app)
  await page.setViewportSize(zoomed)
  await fits(page, 'locked', 'Open')
})

test('at 200 % zoom the journal and its places fit, and every action is reached', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await journalWithTwoEntries(page)
  await page.setViewportSize(zoomed)
  await fits(page, 'journal', 'New entry')
  await rowsOf(page).first().click()
  await expect(textOf(page)).toContainText('the mill')
  await fits(page, 'an entry', 'More for this entry')
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('combobox', { name: 'Search the journal' })).toBeFocused()
  await page.keyboard.insertText('mill')
  await expect(page.locator('mark')).not.toHaveCount(0)
  await fits(page, 'search', 'Clear the search')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox', { name: 'Search the journal' })).toHaveValue('')
  await button(page, 'Choose entries').click()
  await rowsOf(page).first().click()
  await fits(page, 'choosing', 'Share')
  await page.getByRole('region', { name: 'Chosen entries' }).getByRole('button', { name: 'Share' }).click()
  await page.getByRole('radio', { name: 'My own therapist' }).click()
  await fits(page, 'sharing: for whom', 'Continue')
  await button(page, 'Continue').click()
  await expect(page.getByRole('checkbox', { name: /the mill/, checked: true })).toHaveCount(1)
  await fits(page, 'sharing: what goes in', 'Continue')
  await button(page, 'Continue').click()
  await expect(page.getByRole('article')).toContainText('the mill')
  await fits(page, 'sharing: read and leave out', 'Continue')
  await button(page, 'Continue').click()
  await fits(page, 'sharing: how', 'Save file')
  await call(page, 'entries.bin', { ids: ['019aa000-0000-7000-8000-000000000000'] })
  await button(page, 'Journal').click()
  await button(page, 'Bin').click()
  await expect(button(page, 'Delete for good now')).toBeVisible()
  await fits(page, 'bin', 'Delete for good now')
  await button(page, 'Delete for good now').click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await fits(page, 'deleting for good', 'Delete for good')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await button(page, 'Today').click()
  await expect(button(page, 'Write about this')).toBeVisible()
  await fits(page, 'today', 'Got it')
  await button(page, 'Calendar').click()
  await fits(page, 'calendar, month', 'New entry on this day')
  await button(page, 'Year').click()
  await expect(page.locator('[aria-current=date]'), 'the day one is at').toBeInViewport()
  await fits(page, 'calendar, year', 'Year after')
  await button(page, 'Settings').click()
  await fits(page, 'settings', 'Show the keys')
  await button(page, 'Show the keys').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await fits(page, 'keys', 'Close')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Go to anything' })).toBeFocused()
  await fits(page, 'go to anything', null)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox', { name: 'Go to anything' })).toBeHidden()
  await fits(page, 'the rail', 'Lock now')
})

test('at 200 % zoom everything that opens in an entry fits, and every action is reached', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await journalWithTwoEntries(page)
  await page.setViewportSize(zoomed)
  await rowsOf(page).first().click()
  await expect(textOf(page)).toContainText('the mill')
  await button(page, 'How was it').click()
  await expect(button(page, 'uneasy')).toBeVisible()
  await fits(page, 'feelings', 'don’t know')
  await button(page, 'uneasy').click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'How was it' })).toBeHidden()
  await button(page, 'Tags').click()
  await expect(page.getByRole('combobox', { name: 'Tags of this entry' })).toBeFocused()
  await page.keyboard.type('river,')
  await expect(button(page, 'Remove river')).toBeVisible()
  await fits(page, 'tags of an entry', 'Remove river')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Tags' })).toBeHidden()
  await page.getByRole('button', { name: /change day and time$/ }).click()
  await expect(page.getByRole('dialog', { name: 'Day and time' })).toBeVisible()
  await fits(page, 'day and time', 'Change')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Day and time' })).toBeHidden()
  await button(page, 'More for this entry').click()
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click({ trial: true })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()

  await textOf(page).click()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('textbox', { name: 'Find in this entry' })).toBeFocused()
  await page.keyboard.type('mill')
  await expect(page.getByText('1 of 1')).toBeVisible()
  await fits(page, 'finding in the entry', 'The next one')
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()
  // What was found is selected now.
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toBeVisible()
  await fits(page, 'words selected', 'Link')
  await page.keyboard.press('End')
  await page.keyboard.insertText(' It was cold.')
  await choose(page, [{ mimeType: 'image/png', buffer: await madePicture(page, 'image/png', 900, 600) }])
  await areShown(page, 1)
  await picturesOf(page).click()
  await fits(page, 'a chosen picture', 'Remove')
  await button(page, 'View larger').click()
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  await fits(page, 'the viewer', 'Close')
  await button(page, 'Close').last().click()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)

  await button(page, 'More for this entry').click()
  await page.getByRole('menuitem', { name: 'Earlier versions' }).click()
  await expect(page.getByRole('textbox', { name: 'What this version says' })).toContainText('the mill')
  await fits(page, 'an earlier version', 'Bring this one back')
  await page.getByRole('radio', { name: 'What changed until now' }).click()
  await expect(page.locator('ins').first()).toBeVisible()
  await fits(page, 'what changed', 'Delete for good')
  await button(page, 'Back to the entry').click()
  await button(page, 'Back to the list').click()

  await button(page, 'Filter').click()
  await expect(page.getByRole('dialog', { name: 'Filter' })).toBeVisible()
  await fits(page, 'filter', 'Done')
  await button(page, 'Tags and kept searches').click()
  await expect(button(page, 'Rename “river”')).toBeVisible()
  await fits(page, 'tags and kept searches', 'Remove “river”')
  await page.keyboard.press('ControlOrMeta+Shift+n')
  await expect(page.getByRole('dialog', { name: 'Quick note' })).toBeVisible()
  await fits(page, 'a quick note', null)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Quick note' })).toBeHidden()
  await button(page, 'Settings').click()
  await button(page, 'Open Security').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Security' })).toBeVisible()
  await fits(page, 'security', null)
})

test('what lies beyond the side of a window is noticed', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await page.setViewportSize(zoomed)
  await button(page, 'Continue').evaluate((element) => {
    element.style.marginLeft = '40rem'
  })
  await expect(fits(page, 'welcome', null)).rejects.toThrow(/beyond the side|scrolls sideways/)
})
