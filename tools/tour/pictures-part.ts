import type { Page } from 'playwright-core'
import { isSaved, newEntry, textOf, titleOf } from '../drive/writing.ts'
import { button, show, type Tour } from './tour.ts'

const picturesOf = (page: Page) => textOf(page).locator('.picture img')

/** An entry with two pictures, the description of one, and the viewer. */
export async function addPictures(tour: Tour): Promise<void> {
  const { page } = tour.app
  await newEntry(page)
  await page.keyboard.insertText(
    'The pond again, this time alone. I sat where we used to, and it was only a bench.',
  )
  await page.keyboard.press('Enter')
  const files = [await paint(page, 1200, 800), await paint(page, 700, 900)]
  await page
    .locator('input[type=file]')
    .setInputFiles(files.map((buffer) => ({ name: 'picture.jpg', mimeType: 'image/jpeg', buffer })))
  await picturesOf(page).nth(1).waitFor()
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  await titleOf(page).click()
  await show(tour, page, 'entry-with-pictures', 'An entry with pictures.', { smallToo: true })
  await picturesOf(page).first().click()
  await page.getByRole('textbox', { name: 'Description' }).fill('The bench by the pond, late afternoon')
  await show(tour, page, 'picture-description', 'A chosen picture, with the words for it.', {
    smallToo: true,
  })
  await button(page, 'View larger').click()
  await page.getByRole('dialog').getByRole('img').waitFor()
  await show(tour, page, 'picture-viewer', 'The picture, as large as the window allows.', { smallToo: true })
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
}

/** A painted landscape: nobody's photograph. Encoded by the window, as a camera would. */
async function paint(page: Page, width: number, height: number): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ([across, down]) => {
      const canvas = new OffscreenCanvas(across, down)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('this window cannot paint')
      const fill = (colour: string | CanvasGradient, draw: () => void) => {
        context.fillStyle = colour
        context.beginPath()
        draw()
        context.fill()
      }
      const sky = context.createLinearGradient(0, 0, 0, down * 0.55)
      sky.addColorStop(0, '#b9c6cf')
      sky.addColorStop(1, '#f0dcc0')
      fill(sky, () => context.rect(0, 0, across, down * 0.55))
      fill('#f7ecd2', () => context.arc(across * 0.72, down * 0.36, down * 0.05, 0, 7))
      fill('#7c8b78', () => {
        context.moveTo(0, down * 0.5)
        for (let x = 0; x <= across; x += across / 40)
          context.lineTo(x, down * (0.47 + 0.05 * Math.sin((x / across) * 9) * Math.cos((x / across) * 23)))
        context.lineTo(across, down * 0.6)
        context.lineTo(0, down * 0.6)
      })
      const water = context.createLinearGradient(0, down * 0.55, 0, down)
      water.addColorStop(0, '#cdbfa6')
      water.addColorStop(1, '#5f7280')
      fill(water, () => context.rect(0, down * 0.55, across, down * 0.45))
      fill('#6f7a56', () => context.ellipse(across * 0.3, down * 1.02, across * 0.7, down * 0.22, 0, 0, 7))
      const [left, seat] = [across * 0.2, down * 0.76]
      fill('#4a3b2e', () => {
        context.rect(left, seat, across * 0.3, down * 0.022)
        context.rect(left, seat - down * 0.08, across * 0.3, down * 0.018)
        for (const at of [0.03, 0.26])
          context.rect(left + across * at, seat - down * 0.09, across * 0.012, down * 0.17)
      })
      return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())]
    },
    [width, height] as const,
  )
  return Buffer.from(bytes)
}
