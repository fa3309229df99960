import type { Locator, Page } from '@playwright/test'
import { look } from './support/axe.ts'
import { expect, test } from './support/goldseam.ts'
import { isSaved, putEntries, rowsOf, textOf } from './support/journal.ts'
import { call, createJournalQuickly, storedBodies } from './support/walk.ts'

const grip = (page: Page) => page.getByRole('button', { name: 'Move this item' })

async function middleOf(place: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await place.boundingBox()
  if (!box) throw new Error('not to be seen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Goes over an item with the pointer, and waits until the grip stands beside it. */
async function pointAt(page: Page, item: Locator): Promise<void> {
  const { x, y } = await middleOf(item)
  await expect
    .poll(async () => {
      await page.mouse.move(x - 1, y)
      await page.mouse.move(x, y)
      const box = await grip(page).boundingBox()
      return box !== null && box.y < y && y < box.y + box.height
    })
    .toBe(true)
}

/** Takes hold of an item by its grip and goes to the upper edge of another, no further in than the first. */
async function drag(page: Page, words: string, over: string): Promise<void> {
  const line = (text: string) => textOf(page).getByText(text, { exact: true })
  await pointAt(page, line(words))
  const held = await middleOf(grip(page))
  await page.mouse.move(held.x, held.y)
  await page.mouse.down()
  const box = await line(over).boundingBox()
  await page.mouse.move(held.x, (box?.y ?? 0) + 4, { steps: 3 })
  await expect(page.locator('.drop-line')).toBeVisible()
}

test('list items are dragged by a grip that comes with the pointer: with what is under them, in one step, and Esc leaves them', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  const body = '- one\n  - under one\n- two\n- [ ] three\n\nעוד\n\n- ראשון\n- שני'
  await putEntries(page, [body])
  await rowsOf(page).first().click()
  await expect(textOf(page)).toContainText('three')
  await expect(grip(page)).toHaveCount(0)

  await drag(page, 'three', 'under one')
  await page.keyboard.press('Escape')
  await expect(page.locator('.drop-line')).toHaveCount(0)
  await page.mouse.up()
  await expect(page.getByRole('menu')).toHaveCount(0)
  expect(await storedBodies(page)).toEqual([body])

  const saved = async () => {
    await page.keyboard.press('ControlOrMeta+s')
    await isSaved(page)
    return (await storedBodies(page))[0]
  }
  await drag(page, 'three', 'two')
  await page.mouse.up()
  await expect(page.getByRole('status').filter({ hasText: 'Item 2 of 3, level 1' })).toBeAttached()
  expect(await saved()).toBe('- one\n  - under one\n- [ ] three\n- two\n\nעוד\n\n- ראשון\n- שני')
  // From the right too, where the grip is at the right.
  await drag(page, 'שני', 'ראשון')
  const [held, words] = [await middleOf(grip(page)), await middleOf(textOf(page).locator('ul').nth(2))]
  expect(held.x).toBeGreaterThan(words.x)
  await page.mouse.up()
  await drag(page, 'one', 'ראשון')
  await page.mouse.up()
  expect(await saved()).toBe('- [ ] three\n- two\n\nעוד\n\n- שני\n- one\n  - under one\n- ראשון')
  await textOf(page).focus()
  for (let key = 0; key < 3; key += 1) await page.keyboard.press('ControlOrMeta+z')
  expect(await saved()).toBe(body)

  // Clicked it names the keys, and is the way for those who cannot drag.
  await pointAt(page, textOf(page).getByText('two'))
  await grip(page).click()
  for (const theme of ['paper', 'night']) {
    await call(page, 'settings.change', { theme })
    await look(page, `the grip of an item and what can be done with it, ${theme}`)
  }
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.type('2 ')
  expect(await saved()).toMatch(/^- 2 two\n- one\n {2}- under one/)

  // Choosing words with the pointer goes over items as over any text, and no grip is in its way.
  const [start, end] = [textOf(page).getByText('under one'), textOf(page).getByText('three')]
  const [from, to] = [await start.boundingBox(), await end.boundingBox()]
  await page.mouse.move((from?.x ?? 0) + 1, (from?.y ?? 0) + 10)
  await page.mouse.down()
  await page.mouse.move((to?.x ?? 0) + 22, (to?.y ?? 0) + 10, { steps: 4 })
  await expect(grip(page)).toHaveCount(0)
  await page.mouse.up()
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^under one\s+t/)
})
