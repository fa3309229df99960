import type { Locator, Page } from '@playwright/test'
import { look, refusals } from './support/axe.ts'
import { expect, test } from './support/goldseam.ts'
import { isSaved, newEntry, paragraphsOf, rowsOf, textOf, typeLines } from './support/journal.ts'
import { call, createJournalQuickly, lock, storedBodies, unlock } from './support/walk.ts'

const bar = (page: Page) => page.getByRole('toolbar', { name: 'Formatting' })
const inBar = (page: Page, name: string): Locator => bar(page).getByRole('button', { name, exact: true })

/** Selects the words before the cursor with the keyboard. */
async function selectBack(page: Page, letters: number): Promise<void> {
  for (let at = 0; at < letters; at += 1) await page.keyboard.press('Shift+ArrowLeft')
}

test('the bar comes with a selection, by pointer and by key, never over the words it is for, and axe likes it', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  const refused = refusals(page)
  await createJournalQuickly(page)
  await newEntry(page)
  await typeLines(page, 'One line\nSome words to hold')
  await expect(bar(page)).toHaveCount(0)
  await selectBack(page, 4)
  await expect(bar(page)).toBeVisible()
  // It takes its place a moment after it has come.
  const isBesideTheWords = async () => {
    const selected = await page.evaluate(() => {
      const { top, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? { top: 0, bottom: 0 }
      return { top, bottom }
    })
    const box = await bar(page).boundingBox()
    return box !== null && (box.y + box.height <= selected.top || box.y >= selected.bottom)
  }
  await expect.poll(isBesideTheWords).toBe(true)
  await inBar(page, 'Bold').click()
  await expect(textOf(page).locator('strong')).toHaveText('hold')
  await expect(inBar(page, 'Bold')).toHaveAttribute('aria-pressed', 'true')
  // The key into the bar, along it, and back to the same words.
  await page.keyboard.press('Alt+F10')
  await expect(inBar(page, 'Bold')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(inBar(page, 'Italic')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  await expect(textOf(page).locator('em')).toHaveText('hold')
  await page.keyboard.press('Alt+F10')
  await expect(bar(page).locator(':focus')).toHaveCount(1)
  await look(page, 'the bar of a selection')
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.type('keep')
  await expect.poll(() => paragraphsOf(page)).toEqual(['One line', 'Some words to keep'])
  await expect(bar(page)).toHaveCount(0)

  // Always there, for those who prefer it; where there is no room it folds.
  await call(page, 'settings.change', { formattingBar: 'always' })
  await expect(inBar(page, 'Numbered list')).toBeVisible()
  for (const theme of ['paper', 'night']) {
    await call(page, 'settings.change', { theme })
    await look(page, `the fixed bar, ${theme}`)
  }
  await page.setViewportSize({ width: 900, height: 600 })
  await expect(inBar(page, 'Numbered list')).toHaveCount(0)
  await page.keyboard.press('Alt+F10')
  await expect(bar(page).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('ArrowLeft')
  await expect(inBar(page, 'More formatting')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Numbered list' })).toBeVisible()
  await look(page, 'the folded bar')
  await page.getByRole('menuitem', { name: 'Numbered list' }).press('Enter')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.type('!')
  await expect.poll(() => paragraphsOf(page)).toEqual(['One line', '<OL>Some words to keep!'])
  expect(refused).toEqual([])
})

test('a link is shown, copied, changed and removed, and never opened', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  const { page } = app
  await createJournalQuickly(page)
  await newEntry(page)
  const address = page.url()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.keyboard.type('see the page')
  await selectBack(page, 4)
  await page.keyboard.press('ControlOrMeta+Shift+k')
  await expect(page.getByRole('textbox', { name: 'Address' })).toBeFocused()
  await page.keyboard.type('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That is no address.', { exact: false })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('example.org/repair')
  await look(page, 'an address being typed')
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  const link = textOf(page).locator('a')
  await expect(link).toHaveText('page')

  for (const options of [
    {},
    { modifiers: ['ControlOrMeta' as const] },
    { modifiers: ['Shift' as const] },
    { button: 'middle' as const },
  ])
    await link.click(options)
  await link.dblclick()
  await link.dragTo(page.getByRole('textbox', { name: 'Title' }))
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toHaveText('see the page')
  await expect(link).toHaveText('page')
  expect(page.url()).toBe(address)
  expect(app.windows()).toBe(1)
  expect(asked).toEqual([])

  await link.click()
  const shown = page.getByRole('dialog', { name: 'Link' })
  await expect(shown).toContainText('https://example.org/repair')
  // The pointer leaves the focus in the text, and writing on closes it.
  await expect(textOf(page)).toBeFocused()
  await look(page, 'a link')
  await page.keyboard.press('End')
  await page.keyboard.type('.')
  await expect(shown).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(shown.getByRole('button', { name: 'Copy address' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Address copied.').first()).toBeVisible()
  await expect(textOf(page)).toBeFocused()
  // What is on the system's clipboard, told by what pasting it brings.
  await page.getByRole('textbox', { name: 'Title' }).focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('https://example.org/repair')
  await textOf(page).focus()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(shown.getByRole('button', { name: 'Copy address' })).toBeFocused()
  await shown.getByRole('button', { name: 'Remove link' }).press('Enter')
  await expect(link).toHaveCount(0)
  await expect(textOf(page)).toHaveText('see the page.')
  await expect(textOf(page)).toBeFocused()
})

test('finding in the entry: from the text, on and back, and the cursor stays at what was found', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await newEntry(page)
  await typeLines(page, `The lamp.\n${'A line between.\n'.repeat(60)}Another lamp, and a LÀMP.`)
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ControlOrMeta+f')
  const field = page.getByRole('textbox', { name: 'Find in this entry' })
  await expect(field).toBeFocused()
  await page.keyboard.type('lamp')
  const found = page.getByRole('search').getByRole('status')
  await expect(found).toHaveText('1 of 3')
  await page.keyboard.press('Enter')
  await expect(found).toHaveText('2 of 3')
  await expect(textOf(page).locator('.found-here')).toBeInViewport()
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(found).toHaveText('3 of 3')
  for (const theme of ['paper', 'night']) {
    await call(page, 'settings.change', { theme })
    await look(page, `finding in an entry, ${theme}`)
  }
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()
  await expect(textOf(page).locator('.found, .found-here')).toHaveCount(0)
  await page.keyboard.type('lantern')
  await expect(textOf(page)).toHaveText(/and a lantern\.$/)
})

test('focus mode leaves the text alone, by key and by Esc, is not kept over a lock, and nothing typed is lost to it', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  let { page } = app
  await createJournalQuickly(page)
  await newEntry(page)
  await page.keyboard.type('before')
  const rail = page.getByRole('navigation', { name: 'Places' })
  await page.keyboard.press('ControlOrMeta+Shift+d')
  await expect(rail).toHaveCount(0)
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(page.getByText('Focus mode. Esc brings everything back.').first()).toBeVisible()
  // What says how to leave does not lie on the button that does it.
  const leave = page.getByRole('button', { name: 'Leave focus mode' })
  const isOnTop = (button: Element) => {
    const { left, top, right, bottom } = button.getBoundingClientRect()
    // Its corners are round.
    const points = [left + 4, (left + right) / 2, right - 4].flatMap((x) =>
      [top + 4, (top + bottom) / 2, bottom - 4].map((y) => document.elementFromPoint(x, y)),
    )
    return points.every((point) => button.contains(point))
  }
  await expect.poll(() => leave.evaluate(isOnTop)).toBe(true)
  await page.keyboard.type(' and during')
  await look(page, 'focus mode')
  await page.keyboard.press('Escape')
  await expect(rail).toBeVisible()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Shift+d')
  await expect(rail).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Shift+d')
  await expect(rail).toBeVisible()
  // To another place and back: the cursor is where it was, and undo reaches over saves and places.
  await isSaved(page)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Journal', exact: true }).click()
  await expect(textOf(page)).toHaveText('before and during')
  await textOf(page).focus()
  await page.keyboard.type('!')
  await expect(textOf(page)).toHaveText('before and during!')
  for (let key = 0; key < 3; key += 1) await page.keyboard.press('ControlOrMeta+z')
  await expect(textOf(page)).not.toHaveText(/during/)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(textOf(page)).toHaveText(/before/)
  await page.keyboard.press('ControlOrMeta+Shift+d')
  await expect(rail).toHaveCount(0)
  page = await lock(app)
  await unlock(page)
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
})

test('a script from the right has its marks on the right, tasks are ticked by their boxes, and only a wide table scrolls', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await call(page, 'entries.save', {
    id: '019aa000-0000-7000-8000-000000000001',
    baseRevision: 0,
    day: '2026-03-01',
    time: '10:00',
    zone: 'UTC',
    title: '',
    body: `- ראשון\n- שני\n\n> ציטוט\n\n- [ ] call\n- [x] write\n\n| ${'A long head of a column | '.repeat(9)}\n|${' - |'.repeat(9)}\n| a |${' b |'.repeat(8)}`,
  })
  await rowsOf(page).first().click()
  const text = textOf(page)
  const direction = (place: string) =>
    text.locator(place).evaluate((element) => getComputedStyle(element).direction)
  expect(await direction('ul >> nth=0')).toBe('rtl')
  expect(await direction('blockquote')).toBe('rtl')
  expect(await direction('ul >> nth=1')).toBe('ltr')

  const boxes = text.getByRole('checkbox')
  await boxes.first().click()
  await expect(boxes.first()).toBeChecked()
  await boxes.last().click()
  await expect(boxes.last()).not.toBeChecked()
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  expect((await storedBodies(page))[0]).toContain('- [x] call\n- [ ] write')

  const scrolls = (place: string) =>
    page.locator(place).evaluate((element) => element.scrollWidth > element.clientWidth)
  expect(await scrolls('.table-room')).toBe(true)
  expect(await scrolls('section[aria-label="Entry"]')).toBe(false)
  const sizes: number[] = []
  for (const writingSize of ['small', 'medium', 'large', 'larger']) {
    await call(page, 'settings.change', { writingSize })
    await expect(page.locator('html')).toHaveAttribute('data-writing-size', writingSize)
    sizes.push(await text.evaluate((element) => parseFloat(getComputedStyle(element).fontSize)))
  }
  expect(sizes).toEqual([16, 18, 20, 23])
  await look(page, 'lists from the right, tasks and a wide table')
})
