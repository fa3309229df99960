import type { Page } from '@playwright/test'
import { addDays } from '#shared/day.ts'
import type { LedgerPromise, PromiseWords } from '#shared/promise.ts'
import { weeksUpTo } from '#shared/week.ts'
import { expect, test } from './support/goldseam.ts'
import { call, createJournalQuickly, lock, unlock } from './support/walk.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const today = new Date().toLocaleDateString('sv')
const older: PromiseWords = {
  what: 'Ring when I am late',
  howOften: 'Every time',
  seenBy: 'I ring before six',
  ifThen: '',
  reviewOn: null,
  idea: 'together',
}
const list = (page: Page) => call<LedgerPromise[]>(page, 'promises.list', { today })

test('a promise is made, its weeks are marked, it is missed twice in a row, and let go', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  let { page } = app
  await createJournalQuickly(page)
  await button(page, 'Promises').click()
  await expect(page.getByText('You write only your own.')).toBeVisible()
  await button(page, 'New promise').click()
  await button(page, 'Keep this promise in the list').click()
  await expect(page.getByText('Say what it is, in a few words.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'What will you do?' })).toBeFocused()
  await page.keyboard.type('Say what I spent')
  // The form waits while one looks at another place.
  await button(page, 'Journal').click()
  await button(page, 'Promises').click()
  await page.getByRole('textbox', { name: 'When, and how often?' }).fill('On Sundays')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Say what I spent' })).toBeVisible()
  await button(page, 'Kept').click()
  await expect(page.getByText('Kept in 1 of 1 week.')).toBeVisible()
  // The same button again leaves the week blank.
  await button(page, 'Kept').click()
  await expect(page.getByText('This week is open.')).toBeVisible()

  const [threeAgo = '', twoAgo = '', lastWeek = ''] = weeksUpTo(today, 4)
  const id = '019aa000-0000-7000-8000-0000000000bb'
  await call(page, 'promises.create', { ...older, id, beginsOn: addDays(threeAgo, 2) })
  await call(page, 'promises.mark', { id, week: threeAgo, today, state: 'kept' })
  await call(page, 'promises.mark', { id, week: twoAgo, today, state: 'missed' })
  await button(page, 'Today').click()
  await button(page, /promises? to look at$/).click()
  const card = page.getByRole('article').filter({ hasText: older.what })
  // By keyboard: to the weeks, one back, and on to what is said of it.
  await card.getByRole('button', { name: 'This week: Left blank' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(card.getByRole('button', { name: /^Week of .*: Left blank$/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await card.getByRole('button', { name: 'Missed', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(card.getByRole('textbox', { name: 'What got in the way?' })).toBeFocused()
  await page.keyboard.type('The train')
  await page.keyboard.press('Enter')
  await expect(card.getByText('What got in the way: The train')).toBeVisible()
  await expect(card.getByText('Kept in 1 of 3 weeks, missed 2. This week is open.')).toBeVisible()
  await expect(
    card.getByText('This promise may be too big or not really yours. Change it, pause it, or let it go?'),
  ).toBeVisible()
  expect((await list(page)).find((one) => one.id === id)?.weeks).toMatchObject([
    { state: 'kept' },
    { state: 'missed' },
    { week: lastWeek, state: 'missed', note: 'The train' },
    { state: null },
  ])
  await card.getByRole('button', { name: 'Let it go' }).click()
  await expect(card.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Too much at once')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Let go' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: older.what })).toContainText('Too much at once')
  await expect(page.getByRole('heading', { name: 'Promises', level: 1 })).toBeFocused()

  // One that is older than the twelve weeks that are shown: its first ones are looked at, and marked, too.
  const old = '019aa000-0000-7000-8000-0000000000bc'
  const [first = ''] = weeksUpTo(today, 20)
  await call(page, 'promises.create', { ...older, id: old, what: 'Turn up', beginsOn: first })
  await button(page, 'Today').click()
  await button(page, 'Promises').click()
  await button(page, 'Earlier weeks of “Turn up”').click()
  const turnUp = page.getByRole('article').filter({ hasText: 'Turn up' })
  // The last of its first eight weeks.
  await expect(turnUp.getByRole('button', { name: /^Week of/ })).toHaveCount(8)
  await expect(button(page, 'Later weeks of “Turn up”')).toBeFocused()
  await turnUp.getByRole('button', { name: 'Kept', exact: true }).click()
  await expect(turnUp.getByText('Kept in 1 of 8 weeks, left blank 7.')).toBeVisible()
  await button(page, 'Later weeks of “Turn up”').click()
  await expect(turnUp.getByText('Nothing was said of these weeks yet.')).toBeVisible()

  page = await lock(app)
  await unlock(page)
  expect((await list(page)).map(({ what, state, endedWhy }) => [what, state, endedWhy])).toEqual([
    ['Say what I spent', 'active', ''],
    ['Turn up', 'active', ''],
    [older.what, 'ended', 'Too much at once'],
  ])
})
