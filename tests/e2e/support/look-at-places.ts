import { expect, type Page } from '@playwright/test'
import { look } from './axe.ts'
import { isSaved, rowsOf, textOf } from './journal.ts'
import { call } from './walk.ts'

// The places of the app as axe sees them, with what opens in each.

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

export async function lookAtSafety(page: Page): Promise<void> {
  await button(page, 'Safety').click()
  for (const part of ['Being safe', 'My own behaviour', 'Too much to carry', 'Numbers']) {
    await page.getByRole('tab', { name: part }).click()
    await look(page, `safety, ${part}`)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Safety' })).toBeHidden()
}

export async function lookAtToday(page: Page): Promise<void> {
  const today = new Date()
  const yearAgo = new Date(today.getFullYear() - 1, today.getMonth(), today.getDate(), 12)
  await call(page, 'entries.save', {
    id: '019aa000-0000-7000-8000-0000000000aa',
    baseRevision: 0,
    day: yearAgo.toLocaleDateString('sv'),
    time: '21:04',
    zone: 'Europe/Paris',
    title: '',
    body: 'A year ago it rained.',
  })
  await button(page, 'Settings').click()
  const earlier = page.getByRole('checkbox', { name: 'Show what was written on this day' })
  await earlier.click()
  await expect(earlier).toBeChecked()
  await button(page, 'Today').click()
  await expect(page.getByRole('heading', { name: 'On this day' })).toBeVisible()
  await expect(button(page, 'Write about this')).toBeVisible()
  await expect(button(page, 'Got it')).toBeVisible()
  await look(page, 'today')
  await page.getByRole('textbox', { name: 'Quick note' }).fill('A note.')
  await expect(page.getByText(/^Saved /)).toBeVisible()
  await look(page, 'today, a note being written')
  await button(page, 'Done').click()
  await expect(button(page, 'Show it')).toBeVisible()
  await look(page, 'today, a note saved')
  await button(page, 'Not today').click()
  await expect(button(page, 'Stop offering prompts')).toBeVisible()
  await look(page, 'today without a prompt')
  await button(page, 'Journal').click()
  await page.keyboard.press('ControlOrMeta+Shift+n')
  await expect(page.getByRole('dialog', { name: 'Quick note' })).toBeVisible()
  await look(page, 'a quick note from anywhere')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Quick note' })).toBeHidden()
}

export async function lookAtCalendar(page: Page): Promise<void> {
  await button(page, 'Calendar').click()
  await expect(page.getByRole('grid')).toHaveCount(1)
  await expect(page.getByRole('button', { name: /entr.*, today/ })).toBeVisible()
  await look(page, 'calendar, month')
  await button(page, 'Year').click()
  await expect(page.getByRole('grid')).toHaveCount(12)
  await look(page, 'calendar, year')
  await button(page, 'Month').click()
  await expect(page.getByRole('grid')).toHaveCount(1)
  await button(page, 'Journal').click()
}

export async function lookAtSearch(page: Page): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Search the journal' })
  await page.keyboard.press('ControlOrMeta+f')
  await expect(field).toBeFocused()
  await page.keyboard.insertText('mill')
  await expect(page.locator('mark')).not.toHaveCount(0)
  await look(page, 'search')
  await page.keyboard.insertText(' stone nowhere')
  await expect(page.locator('mark')).toHaveCount(0)
  await look(page, 'search, nothing found')
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Go to anything' })).toBeFocused()
  await look(page, 'go to anything')
  await page.keyboard.insertText('mill')
  await expect(page.getByRole('dialog').locator('mark')).not.toHaveCount(0)
  await look(page, 'go to anything, entries')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** Opens what a button opens, looks at it, and closes it again. */
export async function lookInside(page: Page, opener: string, name: string): Promise<void> {
  await button(page, opener).click()
  await expect(page.getByRole('dialog', { name })).toBeVisible()
  await look(page, name)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name })).toBeHidden()
}

export async function lookAtHead(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+s')
  await expect(button(page, 'Star')).toHaveAttribute('aria-pressed', 'true')
  await button(page, 'How was it').click()
  await button(page, 'uneasy').click()
  await expect(button(page, 'uneasy')).toHaveAttribute('aria-pressed', 'true')
  await look(page, 'feelings')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'How was it' })).toBeHidden()
  await button(page, 'Tags').click()
  await expect(page.getByRole('combobox', { name: 'Tags of this entry' })).toBeFocused()
  await page.keyboard.type('river,')
  await expect(button(page, 'Remove river')).toBeVisible()
  await look(page, 'tags')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Tags' })).toBeHidden()
  const date = page.getByRole('button', { name: /, change day and time$/ })
  await date.click()
  await expect(page.getByRole('dialog', { name: 'Day and time' })).toBeVisible()
  await look(page, 'day and time')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Day and time' })).toBeHidden()
  await look(page, 'an entry with a star, a feeling and a tag')
}

export async function lookAtVersions(page: Page): Promise<void> {
  await textOf(page).click()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.insertText(' It was cold.')
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  await button(page, 'More for this entry').click()
  await page.getByRole('menuitem', { name: 'Earlier versions' }).click()
  await expect(page.getByRole('textbox', { name: 'What this version says' })).toContainText('mill')
  await look(page, 'an earlier version')
  await page.getByRole('radio', { name: 'What changed until now' }).click()
  await expect(page.locator('ins')).toContainText('cold')
  await look(page, 'what changed')
  await button(page, 'Delete for good').click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await look(page, 'deleting a version')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await button(page, 'Back to the entry').click()
  await expect(textOf(page)).toContainText('cold')
}

export async function lookAtFinding(page: Page): Promise<void> {
  await lookInside(page, 'Filter', 'Filter')
  await button(page, 'Filter').click()
  for (const wanted of ['Starred', 'Quick notes']) {
    await button(page, wanted).click()
    await expect(button(page, wanted)).toHaveAttribute('aria-pressed', 'true')
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Filter' })).toBeHidden()
  await expect(page.getByText('Nothing found')).toBeVisible()
  await look(page, 'a filter that finds nothing')
  await lookInside(page, 'How searching works', 'How searching works')
  await lookInside(page, 'Keep this search', 'Keep this search')
  await button(page, 'Keep this search').click()
  // Until then an Enter would be the button's again, and close what it has opened.
  await expect(page.getByRole('textbox', { name: 'Name of this search' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kept. It is offered').first()).toBeVisible()
  await button(page, 'Clear all').click()
  await expect(page.getByRole('combobox', { name: 'Search the journal' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { name: 'Quick notes, Starred' })).toBeVisible()
  await look(page, 'kept searches')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option', { name: 'Quick notes, Starred' })).toBeHidden()
  await button(page, 'Filter').click()
  await button(page, 'Tags and kept searches').click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look(page, 'tags and kept searches')
  await button(page, 'Rename “river”').click()
  await expect(page.getByRole('textbox', { name: 'New name of “river”' })).toBeFocused()
  await look(page, 'renaming a tag')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'New name of “river”' })).toBeHidden()
  await button(page, 'Remove “river”').click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await look(page, 'removing a tag')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await button(page, 'Back').click()
}

export async function lookAtBin(page: Page): Promise<void> {
  await rowsOf(page).first().click()
  await expect(textOf(page)).toContainText('to the mill')
  await button(page, 'More for this entry').click()
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click()
  await expect(page.getByText('Moved to the bin.').first()).toBeVisible()
  await look(page, 'an entry moved to the bin')
  await button(page, 'Bin').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bin' })).toBeVisible()
  await look(page, 'bin')
  await button(page, 'Delete for good now').click()
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused()
  await look(page, 'deleting for good')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toBeHidden()
}
