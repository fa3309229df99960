import type { Page } from '@playwright/test'
import { expect, test } from './support/goldseam.ts'
import { isSaved, textOf, titleOf } from './support/journal.ts'
import {
  call,
  createJournalQuickly,
  goToJournal,
  journalIsOpen,
  lock,
  storedBodies,
  tryPassphrase,
} from './support/walk.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const prompt = (page: Page) => page.getByRole('region', { name: 'Something to write about' })

interface Past {
  readonly day: string
  readonly body: string
}

async function putEntries(page: Page, past: readonly Past[]): Promise<void> {
  for (const [at, { day, body }] of past.entries()) {
    const id = `019aa000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`
    await call(page, 'entries.save', {
      id,
      baseRevision: 0,
      day,
      time: '21:04',
      zone: 'Europe/Paris',
      title: '',
      body,
    })
  }
}

/** This day so many years ago, `YYYY-MM-DD`, by the window's clock. */
const yearsAgo = (page: Page, years: number) =>
  page.evaluate((back) => {
    const now = new Date()
    const year = now.getFullYear() - back
    const leapless = now.getMonth() === 1 && now.getDate() === 29
    const pad = (part: number) => String(part).padStart(2, '0')
    return `${year}-${pad(now.getMonth() + 1)}-${pad(leapless ? 28 : now.getDate())}`
  }, years)

test('a quick note is taken with the keyboard from inside an entry, saved as it is typed, and leads nowhere else', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await page.keyboard.press('ControlOrMeta+n')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.type('A long evening.')
  await page.keyboard.press('ControlOrMeta+Shift+n')
  const field = page.getByRole('textbox', { name: 'Quick note' })
  await expect(field).toBeFocused()
  await page.keyboard.type('1986. The gate at six')
  await expect
    .poll(() => storedBodies(page), 'saved without asking for it')
    .toContain('1986\\. The gate at six')
  await page.keyboard.type(', as was said.')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(field).toBeHidden()
  await expect(page.getByText('Your note is kept.').first()).toBeVisible()
  await expect(textOf(page), 'back where one was').toBeFocused()
  await page.keyboard.type(' And a walk.')
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  expect((await storedBodies(page)).toSorted()).toEqual([
    '1986\\. The gate at six, as was said.',
    'A long evening. And a walk.',
  ])
  const notes = await call<{ hits: unknown[] }>(page, 'entries.search', {
    query: '',
    filter: { kind: 'note' },
    order: 'newest',
    skip: 0,
    limit: 10,
  })
  expect(notes.hits).toHaveLength(1)
})

test('a half-typed note outlives locking, and the field is empty for the next', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  await button(app.page, 'Today').click()
  await app.page.keyboard.press('ControlOrMeta+Shift+n')
  await expect(app.page.getByRole('textbox', { name: 'Quick note' })).toBeFocused()
  await app.page.keyboard.type('Half a thou')
  const page = await lock(app)
  await tryPassphrase(page)
  await journalIsOpen(page)
  await expect(page.getByRole('listitem').filter({ hasText: 'Half a thou' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Quick note' })).toHaveValue('')
})

test('a prompt is written about without becoming part of the entry, and "Not today" holds after locking', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  let { page } = app
  await createJournalQuickly(page)
  await button(page, 'Today').click()
  const first = await prompt(page).locator('[aria-live]').innerText()
  await button(page, 'Another one').click()
  await expect(prompt(page).locator('[aria-live]')).not.toHaveText(first)
  const second = await prompt(page).locator('[aria-live]').innerText()
  await button(page, 'Write about this').click()
  await expect(textOf(page)).toBeFocused()
  await expect(page.getByText(second)).toBeVisible()
  await page.keyboard.type('It was there all along.')
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  expect(await storedBodies(page)).toEqual(['It was there all along.'])
  await button(page, 'Keep it as the title').click()
  await expect(titleOf(page)).toHaveValue(second)
  await expect(textOf(page)).toBeFocused()
  // What was written about is not offered again, until prompts are asked for anew.
  await button(page, 'Today').click()
  await expect(page.getByText('It was there all along.').or(page.getByText(second)).first()).toBeVisible()
  await expect(prompt(page)).toBeHidden()
  await button(page, 'Settings').click()
  const offers = page.getByRole('checkbox', { name: 'Offer something to write about' })
  await offers.click()
  await expect(offers).not.toBeChecked()
  await offers.click()
  await expect(offers).toBeChecked()
  await button(page, 'Today').click()
  await button(page, 'Not today').click()
  await expect(page.getByText('Nothing more today.')).toBeVisible()
  page = await lock(app)
  await tryPassphrase(page)
  await journalIsOpen(page)
  await expect(page.getByRole('heading', { name: 'Last entries' })).toBeVisible()
  await expect(prompt(page)).toBeHidden()
})

test('an earlier year is shown only when asked for, and a day or a month of it is sent away for good', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  const [lastYear, before] = [await yearsAgo(page, 1), await yearsAgo(page, 2)]
  await putEntries(page, [
    { day: lastYear, body: 'It rained a year ago.' },
    { day: before, body: 'It snowed before that.' },
  ])
  await button(page, 'Today').click()
  await expect(button(page, 'Open something from this week last year')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'On this day' })).toBeHidden()
  await button(page, 'Settings').click()
  const earlier = page.getByRole('checkbox', { name: 'Show what was written on this day in earlier years' })
  await earlier.click()
  await expect(earlier).toBeChecked()
  await button(page, 'Today').click()
  await expect(page.getByRole('heading', { name: /years? ago/ })).toHaveCount(2)
  await page
    .getByRole('button', { name: /^Do not show \w+ \d{4} again$/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: /years? ago/ })).toHaveText([/2 years ago/])
  await expect(button(page, 'Open something from this week last year'), 'not that way either').toBeHidden()
  await button(page, 'Do not show this day again').click()
  await expect(page.getByRole('heading', { name: /years? ago/ })).toHaveCount(0)
  await button(page, 'Undo').first().click()
  await expect(page.getByRole('heading', { name: /years? ago/ })).toHaveText([/2 years ago/])
  await button(page, 'Settings').click()
  const bringUp = page.getByRole('button', { name: /^Bring up .* again$/ })
  await bringUp.click()
  await expect(bringUp).toBeHidden()
  await button(page, 'Today').click()
  await expect(page.getByRole('heading', { name: /years? ago/ })).toHaveCount(2)
})

test('the calendar is used with the keyboard alone', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await putEntries(page, [
    { day: '2024-02-29', body: 'A day that is rare.' },
    { day: '2024-03-01', body: 'The day after.' },
  ])
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Go to anything' })).toBeFocused()
  await page.keyboard.type('1 march 2024')
  await expect(page.getByRole('option', { name: /2024/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /1 March 2024|March 1, 2024/ })).toBeFocused()
  await expect(page.getByRole('listitem').filter({ hasText: 'The day after.' })).toBeVisible()
  await page.keyboard.press('Escape')
  const focused = page.getByRole('grid').locator('button:focus')
  await expect(focused).toHaveAccessibleName(/1 March 2024, 1 entry, open|March 1, 2024, 1 entry, open/)
  await page.keyboard.press('ArrowLeft')
  await expect(focused).toHaveText('29')
  await expect(page.getByRole('grid')).toHaveAccessibleName('February 2024')
  await page.keyboard.press('Shift+PageUp')
  await expect(page.getByRole('grid')).toHaveAccessibleName('February 2023')
  await expect(focused).toHaveText('28')
  await page.keyboard.press('Shift+PageDown')
  await expect(page.getByRole('grid')).toHaveAccessibleName('February 2024')
  await expect(focused).toHaveText('28')
  await page.keyboard.press('ArrowRight')
  await expect(focused).toHaveText('29')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'A day that is rare.' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('listitem').getByRole('button', { name: /A day that is rare/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toContainText('A day that is rare.')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(
    page.getByRole('heading', { name: /29 February 2024|February 29, 2024/ }),
    'back to the day',
  ).toBeVisible()
  await button(page, 'New entry on this day').press('Enter')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.type('Written later.')
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  const { days } = await call<{ days: { day: string; entries: number }[] }>(page, 'entries.days')
  expect(days).toContainEqual({ day: '2024-02-29', entries: 2 })
  await goToJournal(page)
})
