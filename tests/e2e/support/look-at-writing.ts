import { expect, type Page } from '@playwright/test'
import { look } from './axe.ts'
import { isSaved, newEntry, textOf } from './journal.ts'
import { areShown, choose, madePicture, picturesOf } from './pictures.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** What comes and goes around a text: both bars, a link, finding, nothing but the text. */
export async function lookAtWriting(page: Page): Promise<void> {
  await button(page, 'Settings').click()
  await page.getByRole('radio', { name: 'Always above the text' }).click()
  await expect(page.getByRole('radio', { name: 'Always above the text' })).toBeChecked()
  await button(page, 'Journal').click()
  await newEntry(page)
  await page.keyboard.insertText('The bench by the pond.')
  const size = page.viewportSize()
  // Where the bar has no room for all of its buttons.
  await page.setViewportSize({ width: 900, height: 600 })
  await button(page, 'More formatting').click()
  await expect(page.getByRole('menu')).toBeVisible()
  await look(page, 'more formatting')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  if (size) await page.setViewportSize(size)
  await textOf(page).click()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('ControlOrMeta+Shift+k')
  await expect(page.getByRole('textbox', { name: 'Address' })).toBeFocused()
  await page.keyboard.type('no address')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That is no address.')).toBeVisible()
  await look(page, 'a link being made')
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('textbox', { name: 'Find in this entry' })).toBeFocused()
  await page.keyboard.type('pond')
  await expect(page.getByText('1 of 1')).toBeVisible()
  await look(page, 'finding in an entry')
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()
  await button(page, 'Focus mode').click()
  await expect(button(page, 'Leave focus mode')).toBeVisible()
  await look(page, 'nothing but the text')
  await button(page, 'Leave focus mode').click()
  await button(page, 'Settings').click()
  await page.getByRole('radio', { name: 'When words are selected' }).click()
  await expect(page.getByRole('radio', { name: 'When words are selected' })).toBeChecked()
  await button(page, 'Journal').click()
  await textOf(page).click()
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toBeVisible()
  await look(page, 'all words selected')
}

/** A chosen picture with its description, and the viewer. */
export async function lookAtPictures(page: Page): Promise<void> {
  await newEntry(page)
  await choose(page, [
    { mimeType: 'image/png', buffer: await madePicture(page, 'image/png', 900, 600) },
    { mimeType: 'image/png', buffer: await madePicture(page, 'image/png', 400, 500) },
  ])
  await areShown(page, 2)
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  await picturesOf(page).first().click()
  await page.getByRole('textbox', { name: 'Description' }).fill('Stripes')
  await look(page, 'a chosen picture')
  await button(page, 'View larger').click()
  const viewer = page.getByRole('dialog')
  await expect(viewer.getByRole('img', { name: 'Stripes' })).toBeVisible()
  await expect(viewer.getByRole('heading')).toBeFocused()
  await look(page, 'the viewer')
  await page.keyboard.press('ArrowRight')
  await expect(viewer).toContainText('Picture 2 of 2')
  await page.keyboard.press('Escape')
  await expect(viewer).toBeHidden()
  await expect(textOf(page)).toBeFocused()
}
