import { expect, type Page } from '@playwright/test'
import { textOf } from './journal.ts'

export const picturesOf = (page: Page) => textOf(page).locator('.picture img')

/** Every picture of the text is drawn. */
export async function areShown(page: Page, count: number): Promise<void> {
  await expect(picturesOf(page)).toHaveCount(count)
  await expect
    .poll(() =>
      picturesOf(page).evaluateAll((all) =>
        all.map((one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0),
      ),
    )
    .toEqual(Array(count).fill(true))
}

/** A picture of stripes, encoded by the window. */
export async function madePicture(page: Page, type: string, width = 300, height = 200): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ([kind, across, down]) => {
      const canvas = new OffscreenCanvas(across, down)
      const context = canvas.getContext('2d')
      for (let x = 0; context && x < across; x += 4) {
        context.fillStyle = `hsl(${(x * 7) % 360} 60% 50%)`
        context.fillRect(x, 0, 4, down)
      }
      return [...new Uint8Array(await (await canvas.convertToBlob({ type: kind })).arrayBuffer())]
    },
    [type, width, height] as const,
  )
  return Buffer.from(bytes)
}

/** Answers the system's own list of files, without opening it. */
export async function choose(
  page: Page,
  files: readonly { mimeType: string; buffer: Buffer }[],
): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles(files.map(({ mimeType, buffer }) => ({ name: 'IMG 1.bin', mimeType, buffer })))
}
