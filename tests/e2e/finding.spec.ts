import type { Page } from '@playwright/test'
import { expect, test } from './support/goldseam.ts'
import { isSaved, newEntry, rowsOf, textOf } from './support/journal.ts'
import { call, createJournalQuickly } from './support/walk.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const searchField = (page: Page) => page.getByRole('combobox', { name: 'Search the journal' })

const bodies = ['The gate at six.', 'Cold hands at the mill.', 'The mill stood still.']

async function putEntries(page: Page): Promise<void> {
  for (const [at, body] of bodies.entries()) {
    await call(page, 'entries.save', {
      id: `01a20235-5a3b-7294-849a-790f0fe1500${at}`,
      baseRevision: 0,
      day: `2026-01-0${at + 1}`,
      time: '20:00',
      zone: 'UTC',
      title: '',
      body,
      marks: { starred: at === 1, moods: at === 2 ? ['calm'] : [], tags: at === 0 ? ['Marta'] : ['river'] },
    })
  }
}

test('entries are found by filters, words and a kept search with the keyboard, and show what they were found by', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page)
  await page.keyboard.press('ControlOrMeta+f')
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(button(page, 'Filter')).toBeFocused()
  await page.keyboard.press('Enter')
  await button(page, 'Starred').press('Space')
  await expect(button(page, 'Starred')).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('combobox', { name: 'Tags to look for' }).focus()
  await page.keyboard.type('riv')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveText(['river'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(button(page, 'Remove river')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Filter' })).toBeHidden()
  await expect(page.getByRole('status').getByText('1 entry')).toBeVisible()

  // A word that none of these has: it says what to leave out, and the chips can be taken away.
  await searchField(page).focus()
  await page.keyboard.type('still')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await button(page, 'Without “Starred”').press('Enter')
  await expect(rowsOf(page)).toHaveCount(1)
  await expect(rowsOf(page)).toContainText('The mill stood still.')

  await button(page, 'Keep this search').press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name of this search' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Still water')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kept. It is offered under the empty search field.').first()).toBeVisible()
  await button(page, 'river, remove from the filter').press('Delete')
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(rowsOf(page)).toHaveCount(3)

  await searchField(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { name: 'Still water' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[role="option"][data-highlighted]')).toHaveText('Still water')
  await page.keyboard.press('Enter')
  await expect(button(page, 'river, remove from the filter')).toBeVisible()
  await expect(searchField(page)).toHaveValue('still')
  await expect(rowsOf(page)).toHaveText([/The mill stood still/])
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toContainText('The mill stood still.')
  await expect(page.getByRole('region', { name: 'Entry' }).getByText('still', { exact: true })).toBeVisible()
})

test('a tag is renamed, becomes one with another and is removed, and the open entry follows', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page)
  await expect(rowsOf(page)).toHaveCount(3)
  await rowsOf(page).last().click()
  await expect(button(page, 'Tags: Marta')).toBeVisible()
  await button(page, 'Filter').press('Enter')
  await button(page, 'Tags and kept searches').press('Enter')
  await button(page, 'Rename “Marta”').press('Enter')
  await expect(page.getByRole('textbox', { name: 'New name of “Marta”' })).toBeFocused()
  await page.keyboard.type('M.')
  await page.keyboard.press('Enter')
  await expect(button(page, 'Rename “M.”')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'New name of “M.”' })).toBeFocused()
  await page.keyboard.type('RIVER')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alertdialog')).toContainText('There is a tag “river” already.')
  await expect(button(page, 'Cancel')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('alertdialog').getByRole('button').last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 entries')).toBeVisible()
  await button(page, 'Back').press('Enter')
  await expect(button(page, 'Tags: river')).toBeVisible()
  await button(page, 'Filter').press('Enter')
  await button(page, 'Tags and kept searches').press('Enter')
  await button(page, 'Remove “river”').press('Enter')
  await expect(button(page, 'Cancel')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('alertdialog').getByRole('button').last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('An entry gets its tags under its title. They are listed here.')).toBeVisible()
  expect(await call(page, 'tags.list')).toEqual([])
})

test('an earlier version is read, compared, brought back with an undo, and deleted for good', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await newEntry(page)
  await page.keyboard.insertText('We walked to the mill.')
  await isSaved(page)
  const [row] = (await call<{ rows: { id: string }[] }>(page, 'entries.page', { before: null, limit: 1 }))
    .rows
  await textOf(page).click()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.insertText(' And back.')
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  await expect
    .poll(async () => (await call<{ body: string }>(page, 'entries.read', { id: row?.id })).body)
    .toBe('We walked to the mill. And back.')

  await button(page, 'More for this entry').press('Enter')
  await page.getByRole('menuitem', { name: 'Earlier versions' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Earlier versions' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'What this version says' })).toHaveText(
    'We walked to the mill.',
  )
  await page.getByRole('radio', { name: 'What changed until now' }).press('Space')
  await expect(page.locator('ins')).toContainText('And back.')
  await button(page, 'Bring this one back').press('Enter')
  await expect(textOf(page)).toHaveText('We walked to the mill.')
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(textOf(page)).toHaveText('We walked to the mill. And back.')

  await button(page, 'More for this entry').press('Enter')
  await page.getByRole('menuitem', { name: 'Earlier versions' }).press('Enter')
  const versions = page.getByRole('tab')
  await expect(page.getByRole('textbox', { name: 'What this version says' })).toBeVisible()
  const before = await versions.count()
  await button(page, 'Delete for good').press('Enter')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).press('Enter')
  await expect(versions).toHaveCount(before - 1)
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toHaveText('We walked to the mill. And back.')
})
