import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/goldseam.ts'
import { putEntries, rowsOf, textOf } from './support/journal.ts'
import { call, createJournalQuickly } from './support/walk.ts'

const many = Array.from(
  { length: 400 },
  (_, at) => `Entry number ${at}. ${at % 7 === 0 ? 'A talk about trust.' : 'A quiet day.'}`,
)

/** All of `many` are in the list. */
const listHasMany = (page: Page) =>
  expect(rowsOf(page).first()).toHaveAttribute('aria-setsize', String(many.length))

test('search finds as one types, marks the words, keeps to phrases and leaves words out', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page, ['We talked about trust.', 'Trust takes time, we talked.', 'Rain all day.'])
  const search = page.getByRole('combobox', { name: 'Search the journal' })
  await page.keyboard.press('ControlOrMeta+f')
  await expect(search).toBeFocused()
  await page.keyboard.type('trus')
  await expect(rowsOf(page)).toHaveCount(2)
  await expect(rowsOf(page).first().locator('mark')).toHaveText(['trust'])
  await search.fill('"talked about"')
  await expect(rowsOf(page)).toHaveCount(1)
  await search.fill('talked -time')
  await expect(rowsOf(page)).toHaveText([/We talked about trust/])
  await search.fill('nowhere')
  await expect(page.getByText('No entry has all of these words.', { exact: false })).toBeVisible()
  await search.press('Escape')
  await expect(search).toHaveValue('')
  await expect(rowsOf(page)).toHaveCount(3)
})

test('the list is used with the keyboard alone, also what a search found', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page, many)
  await listHasMany(page)
  const list = page.getByRole('listbox')
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(textOf(page)).toHaveText(/Entry number 1\./)
  await page.keyboard.press('End')
  await expect(textOf(page)).toHaveText(/Entry number 399\./)
  await page.keyboard.press('Home')
  await expect(textOf(page)).toHaveText(/Entry number 0\./)
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  // In the text the key finds in the text; pressed again, it searches the journal.
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('textbox', { name: 'Find in this entry' })).toBeFocused()
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('combobox', { name: 'Search the journal' })).toBeFocused()
  await page.keyboard.type('trust')
  await expect(page.getByRole('status').filter({ hasText: 'More than 50' })).toBeVisible()
  // Into the list, where the entry on the page is the first one found.
  await page.keyboard.press('ArrowDown')
  await expect(list).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(textOf(page)).toHaveText(/Entry number 7\./)
})

test('the list keeps its place and the page its entry while one is elsewhere', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page, many)
  await listHasMany(page)
  const list = page.getByRole('listbox')
  await list.evaluate((element) => element.scrollTo(0, 20_000))
  const row = rowsOf(page).filter({ hasText: 'Entry number 175.' })
  await row.click()
  await expect(textOf(page)).toHaveText(/Entry number 175\./)
  const place = await list.evaluate((element) => element.scrollTop)
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(list).toHaveCount(0)
  await page.getByRole('button', { name: 'Journal' }).click()
  await expect(textOf(page)).toHaveText(/Entry number 175\./)
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(place)
  // A new entry comes at the top; what is in sight stays where it is.
  const before = await row.boundingBox()
  await putEntries(page, ['Something new'])
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(place + 76)
  expect(await row.boundingBox()).toEqual(before)
})

test('the bin: undo, put back, and delete for good', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page, ['First.', 'Second.', 'Third.'])
  await rowsOf(page).first().click()
  await page.getByRole('button', { name: 'More for this entry' }).click()
  await page.getByRole('menuitem', { name: 'Move to the bin' }).click()
  await expect(rowsOf(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rowsOf(page)).toHaveCount(3)
  await expect(textOf(page)).toHaveText('First.')

  await page.getByRole('button', { name: 'Choose entries' }).click()
  await rowsOf(page).first().click()
  await rowsOf(page)
    .nth(1)
    .click({ modifiers: ['Shift'] })
  await expect(page.getByText('2 entries chosen')).toBeVisible()
  await page.getByRole('button', { name: 'Move to the bin' }).click()
  await expect(rowsOf(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Bin', exact: true }).click()
  await expect(page.getByText('30 days left')).toHaveCount(2)
  await page
    .getByRole('listitem')
    .filter({ hasText: 'First.' })
    .getByRole('button', { name: 'Put back' })
    .click()
  await expect(page.getByText('30 days left')).toHaveCount(1)
  await page.getByRole('button', { name: 'Delete for good now' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('This cannot be undone')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('30 days left')).toHaveCount(1)
  await page.getByRole('button', { name: 'Delete for good now' }).click()
  await page.getByRole('button', { name: 'Delete for good', exact: true }).click()
  await expect(page.getByText('The bin is empty.')).toBeVisible()
  expect(await call(page, 'entries.days')).toMatchObject({ total: 2, binned: 0 })
})

test('everything a search finds can be chosen, and one of it left out', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page, many)
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('combobox', { name: 'Search the journal' })).toBeFocused()
  await page.keyboard.type('trust')
  await expect(page.locator('mark').first()).toBeVisible()
  await page.getByRole('button', { name: 'Choose entries' }).click()
  await page.getByRole('button', { name: 'Choose everything found' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Everything this search finds' })).toBeVisible()
  await rowsOf(page).first().click()
  // 400 entries, every seventh of them.
  await expect(page.getByRole('status').filter({ hasText: '57 entries chosen' })).toBeVisible()
  await page.keyboard.press(' ')
  await expect(page.getByRole('status').filter({ hasText: '58 entries chosen' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Chosen entries' })).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while choosing, undoing and emptying the bin, ${colorScheme}`, async ({
    launchGoldseam,
  }) => {
    const { page } = await launchGoldseam()
    // What changes its colour has a lower contrast on the way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await createJournalQuickly(page)
    await putEntries(page, ['First.', 'Second.', 'Third.'])
    const look = async (what: string) => {
      await expect(page.locator('[data-starting-style], [data-ending-style]'), what).toHaveCount(0)
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(
        violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`),
        what,
      ).toEqual([])
    }
    await rowsOf(page).first().click()
    await look('an entry and the list')
    await page.getByRole('button', { name: 'More for this entry' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await look('the menu of an entry')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    await page.getByRole('button', { name: 'Choose entries' }).click()
    await rowsOf(page).first().click()
    await look('choosing')
    await page.getByRole('button', { name: 'Move to the bin' }).click()
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    await look('the offer to undo')
    await page.getByRole('button', { name: 'Bin', exact: true }).click()
    await page.getByRole('button', { name: 'Empty the bin' }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await look('the question before deleting')
  })
}
