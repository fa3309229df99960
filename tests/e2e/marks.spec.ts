import type { Page } from '@playwright/test'
import { expect, test } from './support/goldseam.ts'
import { isSaved, newEntry, rowsOf, textOf } from './support/journal.ts'
import { call, createJournalQuickly, lock, unlock } from './support/walk.ts'

interface StoredEntry {
  readonly id: string
  readonly day: string
  readonly time: string
  readonly zone: string
  readonly title: string
  readonly body: string
  readonly starred: boolean
  readonly moods: readonly string[]
  readonly tags: readonly string[]
  readonly revision: number
}

async function stored(page: Page): Promise<readonly StoredEntry[]> {
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'entries.page', { before: null, limit: 50 })
  return Promise.all(rows.map(({ id }) => call<StoredEntry>(page, 'entries.read', { id })))
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

test('an entry gets its star, feelings, tags and another day with the keyboard, and the list follows', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await newEntry(page)
  await page.keyboard.insertText('The gate at six.')
  await isSaved(page)
  await newEntry(page)
  await page.keyboard.insertText('Cold hands for an hour.')
  await page.keyboard.press('ControlOrMeta+Shift+s')
  await expect(button(page, 'Star')).toHaveAttribute('aria-pressed', 'true')

  await button(page, 'How was it').focus()
  await page.keyboard.press('Enter')
  await expect(button(page, 'let down')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(button(page, 'let down')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(button(page, 'on edge')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(button(page, 'on edge')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(button(page, 'How was it: let down, on edge')).toBeFocused()

  await page.keyboard.press('Tab')
  await expect(button(page, 'Tags')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Tags of this entry' })).toBeFocused()
  await page.keyboard.type('river, wrong, long walk')
  await page.keyboard.press('Enter')
  await expect(button(page, 'Remove long walk')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Backspace')
  await expect(button(page, 'Remove wrong')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(button(page, 'Tags: river, long walk')).toBeFocused()

  await button(page, /, change day and time$/).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('input[type="date"]')).toBeFocused()
  // A date of which a part is missing.
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Give a day that is in the calendar.')).toBeVisible()
  await page.locator('input[type="date"]').fill('2019-12-24')
  await page.keyboard.press('Enter')
  await expect(button(page, /^Tuesday, 24 December 2019/)).toBeFocused()
  await expect(rowsOf(page).last()).toContainText('Cold hands')
  await expect(rowsOf(page).last()).toHaveAttribute('aria-selected', 'true')
  await expect(rowsOf(page).last().getByRole('img', { name: 'Starred' })).toBeVisible()
  await isSaved(page)
  expect((await stored(page)).at(-1)).toMatchObject({
    day: '2019-12-24',
    body: 'Cold hands for an hour.',
    starred: true,
    moods: ['let-down', 'on-edge'],
    tags: ['long walk', 'river'],
  })
})

test('an entry with only a feeling is kept, and words and a date of the same second survive locking', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  await newEntry(app.page)
  await button(app.page, 'How was it').click()
  await button(app.page, 'numb').click()
  await expect(button(app.page, 'numb')).toHaveAttribute('aria-pressed', 'true')
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('dialog', { name: 'How was it' })).toBeHidden()
  await app.page.keyboard.press('ControlOrMeta+n')
  await expect(rowsOf(app.page)).toHaveCount(1)
  await expect(textOf(app.page)).toBeFocused()
  await app.page.keyboard.insertText('before')
  await button(app.page, /, change day and time$/).click()
  await app.page.locator('input[type="date"]').fill('2020-02-29')
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('dialog', { name: 'Day and time' })).toBeHidden()
  await textOf(app.page).focus()
  await app.page.keyboard.press('End')
  await app.page.keyboard.insertText(' and after')
  const page = await lock(app)
  await unlock(page)
  const entries = await stored(page)
  expect(entries).toMatchObject([
    { body: '', moods: ['numb'] },
    { body: 'before and after', day: '2020-02-29' },
  ])
})

test('many entries are chosen, starred and tagged with the keyboard, the open one too, and it can be undone', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  for (const words of ['one', 'two', 'three']) {
    await newEntry(page)
    await page.keyboard.insertText(words)
    await isSaved(page)
  }
  await expect(rowsOf(page)).toHaveCount(3)
  await page.getByRole('listbox').focus()
  await page.keyboard.press('Home')
  await expect(textOf(page)).toContainText('three')
  await page.keyboard.press('Shift+ArrowDown')
  const bar = page.getByRole('region', { name: 'Chosen entries' })
  await expect(bar.getByText('2 entries chosen')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(bar.getByText('3 entries chosen')).toBeVisible()
  await bar.getByRole('button', { name: 'Star', exact: true }).press('Enter')
  await expect(page.getByText('Starred 3 entries.').first()).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'Entry' }).getByRole('button', { name: 'Star' }),
  ).toHaveAttribute('aria-pressed', 'true')
  await bar.getByRole('button', { name: 'Tags' }).press('Enter')
  await expect(page.getByRole('combobox', { name: 'Tags to add or take away' })).toBeFocused()
  await page.keyboard.type('river')
  await page.keyboard.press('Enter')
  await expect(button(page, 'Remove river')).toBeVisible()
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter')
  await expect(button(page, 'Tags: river')).toBeVisible()
  expect((await stored(page)).every(({ starred, tags }) => starred && tags[0] === 'river')).toBe(true)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(button(page, 'Tags: river')).toBeHidden()
  // What is written afterwards does not bring them back.
  await textOf(page).focus()
  await page.keyboard.insertText('more ')
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  expect((await stored(page)).every(({ starred, tags }) => starred && tags.length === 0)).toBe(true)
})
