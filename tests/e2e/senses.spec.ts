import type { Page } from '@playwright/test'
import { expect, test } from './support/goldseam.ts'
import { newEntry, rowsOf, textOf } from './support/journal.ts'
import { journalWithTwoEntries } from './support/two-entries.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Counts every movement that starts from now on. */
async function countMoves(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const count = { moves: 0 }
    Object.assign(globalThis, { count })
    for (const start of ['transitionrun', 'animationstart']) {
      document.addEventListener(start, () => {
        count.moves += 1
      })
    }
  })
  return () => page.evaluate(() => (globalThis as unknown as { count: { moves: number } }).count.moves)
}

for (const { wish, moves } of [
  { wish: 'reduce', moves: 'nothing moves' },
  { wish: 'no-preference', moves: 'something moves, so that the count can be trusted' },
] as const) {
  test(`with the wish for motion "${wish}" ${moves}`, async ({ launchGoldseam }) => {
    const { page } = await launchGoldseam()
    await page.emulateMedia({ reducedMotion: wish })
    await journalWithTwoEntries(page)
    const moved = await countMoves(page)
    await rowsOf(page).first().click()
    await expect(textOf(page)).toContainText('the mill')
    await button(page, 'More for this entry').click()
    await page.getByRole('menuitem', { name: 'Move to the bin' }).click()
    await expect(page.getByText('Moved to the bin.').first()).toBeVisible()
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('combobox', { name: 'Go to anything' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('combobox', { name: 'Go to anything' })).toBeHidden()
    await button(page, 'Settings').hover()
    await button(page, 'Settings').click()
    await page.getByRole('radio', { name: 'Night' }).click()
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
    await button(page, 'Safety').click()
    await page.getByRole('tab', { name: 'Numbers' }).click()
    if (wish === 'reduce') expect(await moved()).toBe(0)
    else expect(await moved()).toBeGreaterThan(3)
  })
}

test('with forced colours what is current, chosen and focused is still told apart', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await page.emulateMedia({ forcedColors: 'active' })
  await journalWithTwoEntries(page)
  const outline = (name: string) =>
    button(page, name).evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(await outline('Journal')).toBe('solid')
  expect(await outline('Share')).toBe('none')
  await button(page, 'Settings').click()
  await page.keyboard.press('Tab')
  expect(
    await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle),
  ).toBe('solid')
  // A ticked radio and an empty one must not look the same without their own colours.
  const picture = (name: string) =>
    page.getByRole('radio', { name, exact: true }).screenshot({ caret: 'initial' })
  expect((await picture('Medium')).equals(await picture('Small'))).toBe(false)
  await button(page, 'Journal').click()
  await newEntry(page)
  await page.keyboard.type('Still here.')
  await expect(textOf(page)).toContainText('Still here.')
})
