import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { refusals } from './support/axe.ts'
import { expect, type Goldseam, test } from './support/goldseam.ts'
import { isSaved, newEntry, rowsOf, textOf } from './support/journal.ts'
import { areShown, choose, madePicture, picturesOf } from './support/pictures.ts'
import { call, createJournalQuickly, lock, storedBodies, unlock } from './support/walk.ts'

const attachments = ({ userData }: Goldseam) => join(userData, 'vault', 'attachments')

/** Pastes or drops a file into the text, as the system would hand it over. */
async function handOver(
  page: Page,
  how: 'paste' | 'drop',
  bytes: Buffer,
  type: string,
  html = '',
): Promise<void> {
  await textOf(page).evaluate(
    (text, [way, content, kind, markup]) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(content)], 'name', { type: kind }))
      if (markup !== '') data.setData('text/html', markup)
      const { left, bottom } = text.getBoundingClientRect()
      const common = { bubbles: true, cancelable: true }
      text.dispatchEvent(
        way === 'paste'
          ? new ClipboardEvent('paste', { ...common, clipboardData: data })
          : new DragEvent('drop', { ...common, dataTransfer: data, clientX: left + 5, clientY: bottom - 5 }),
      )
    },
    [how, [...bytes], type, html] as const,
  )
}

test('pictures are pasted, dropped and chosen, stand in the text, and are there after locking', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  let { page } = app
  const refused = refusals(page)
  await createJournalQuickly(page)
  await newEntry(page)
  await page.keyboard.insertText('We walked to the sea.')
  const remote = '<img src="https://example.org/tracker.png">'
  await handOver(page, 'paste', await madePicture(page, 'image/png'), 'image/png', remote)
  await areShown(page, 1)
  await page.keyboard.insertText('And back.')
  await handOver(page, 'drop', await madePicture(page, 'image/jpeg'), 'image/jpeg')
  await areShown(page, 2)
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAAIf4ETm90ZQAsAAAAAAEAAQAAAgFEADs=', 'base64')
  const webp = await madePicture(page, 'image/webp', 5000, 400)
  await choose(page, [
    { mimeType: 'image/webp', buffer: webp },
    { mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
    { mimeType: 'image/gif', buffer: gif },
  ])
  await areShown(page, 4)
  await expect(page.getByText('Goldseam cannot keep this kind of file.')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  // The description is reached and written with the keyboard alone.
  await textOf(page).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Description' })).toBeFocused()
  await page.keyboard.type('The sea ]at[ noon')
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  const [body = ''] = await storedBodies(page)
  expect(body).toMatch(/^We walked to the sea\.!\[\]\(attachment:[0-9a-f-]{36}\)And back\./)
  expect(body).toMatch(/!\[The sea \\?\]at\\?\[ noon\]\(attachment:/)
  expect(body.match(/attachment:/g)).toHaveLength(4)
  expect(refused).toEqual([])

  page = await lock(app)
  await unlock(page)
  await rowsOf(page).first().click()
  await areShown(page, 4)
  const sizes = await picturesOf(page).evaluateAll((all) =>
    all.map((one) => one instanceof HTMLImageElement && [one.naturalWidth, one.naturalHeight]),
  )
  expect(sizes).toEqual(
    expect.arrayContaining([
      [300, 200],
      [4096, 328],
      [1, 1],
    ]),
  )
})

test('of a photograph only what one sees is kept, upright, and nothing of it can be read in the folder', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  const { page } = app
  await createJournalQuickly(page)
  await newEntry(page)
  const jpeg = await madePicture(page, 'image/jpeg', 300, 200)
  // TIFF in big-endian order with one entry: orientation 6, lying on its right side. Then a place in words.
  const tiff = Buffer.from('4d4d002a0000000800010112000300000001000600000000', 'hex')
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0'),
    tiff,
    Buffer.from('GPS 38.7223 -9.1393 Ana Canon EOS'),
  ])
  const head = Buffer.from([0xff, 0xe1, 0, exif.byteLength + 2])
  const photograph = Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
  const answered = page.waitForResponse(/\/attachment\//)
  await choose(page, [{ mimeType: 'image/jpeg', buffer: photograph }])
  await areShown(page, 1)
  const response = await answered
  const kept = await response.body()
  expect(response.headers()).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'no-store' })
  for (const trace of ['Exif', 'GPS', 'Ana', 'Canon', 'name', 'IMG']) expect(kept.includes(trace)).toBe(false)
  const size = await picturesOf(page).evaluate(
    (one) => one instanceof HTMLImageElement && [one.naturalWidth, one.naturalHeight],
  )
  expect(size).toEqual([200, 300])
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  const files = readdirSync(attachments(app))
  expect(files).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)])
  const sealed = readFileSync(join(attachments(app), files[0] ?? ''))
  expect(sealed.byteLength).toBeGreaterThan(kept.byteLength)
  for (let at = 0; at + 16 < kept.byteLength; at += 97)
    expect(sealed.includes(kept.subarray(at, at + 16))).toBe(false)
})

test('a damaged picture says so and the words remain; one deleted for good leaves no file', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  let { page } = app
  await createJournalQuickly(page)
  await newEntry(page)
  await page.keyboard.insertText('We walked to the sea.')
  await handOver(page, 'paste', await madePicture(page, 'image/png'), 'image/png')
  await areShown(page, 1)
  // Taken away and brought back: the file stays for as long as anything needs it.
  await page.keyboard.press('Backspace')
  await expect(picturesOf(page)).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  await page.keyboard.press('ControlOrMeta+z')
  await areShown(page, 1)
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  await lock(app)
  const [file = ''] = readdirSync(attachments(app))
  const path = join(attachments(app), file)
  const whole = readFileSync(path)
  const damaged = Buffer.from(whole)
  damaged.writeUInt8(damaged.readUInt8(200) ^ 1, 200)
  writeFileSync(path, damaged)
  page = app.page
  await unlock(page)
  await rowsOf(page).first().click()
  await expect(textOf(page)).toContainText('The file of this picture is damaged, so it is not shown.')
  await expect(textOf(page)).toContainText('We walked to the sea.')
  await expect(picturesOf(page)).toHaveCount(0)

  const { rows } = await call<{ rows: { id: string }[] }>(page, 'entries.page', { before: null, limit: 9 })
  const ids = rows.map(({ id }) => id)
  await call(page, 'entries.bin', { ids })
  expect(readdirSync(attachments(app))).toEqual([file])
  await call(page, 'entries.deleteForGood', { ids })
  expect(readdirSync(attachments(app))).toEqual([])
})

test('the arrows stop at every picture and at the words between, and a picture chosen for an entry just opened comes last', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await newEntry(page)
  const png = { mimeType: 'image/png', buffer: await madePicture(page, 'image/png', 80, 40) }
  await page.keyboard.insertText('First.')
  await choose(page, [png, png])
  await areShown(page, 2)
  await page.keyboard.insertText('Between.')
  await page.keyboard.press('Enter')
  await choose(page, [png])
  await areShown(page, 3)
  /** Presses a key over and over; tells which pictures were chosen, 0 for the words. */
  const walk = async (key: string, times: number) => {
    const stops: number[] = []
    for (let pressed = 0; pressed < times; pressed += 1) {
      await page.keyboard.press(key)
      stops.push(
        await textOf(page).evaluate(
          (text) =>
            [...text.querySelectorAll('.picture')].findIndex((one) => one.matches('.picture-chosen')) + 1,
        ),
      )
    }
    return stops
  }
  await page.keyboard.press('ControlOrMeta+Home')
  expect(await walk('ArrowDown', 5)).toEqual([1, 2, 0, 3, 0])
  await page.keyboard.type('Last.')
  // From the words behind a picture up to it, and on to those before the first one.
  expect(await walk('ArrowUp', 1)).toEqual([3])
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('End')
  expect(await walk('ArrowRight', 3)).toEqual([1, 2, 0])
  await page.keyboard.type('And ')
  expect(await walk('ArrowLeft', 6)).toEqual([0, 0, 0, 0, 2, 1])
  // Of a chosen picture nothing is lost by typing.
  await page.keyboard.type('Held.')
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  const bodies = async () => (await storedBodies(page)).map((body) => body.replace(/!\[\]\([^)]*\)/g, '@'))
  expect(await bodies()).toEqual(['First.@Held.@And Between.\n\n@Last.'])

  // Opened by a key, as from Today or the calendar: the focus is in the text, and nobody placed the cursor.
  await newEntry(page)
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Go to anything' })).toBeFocused()
  await page.keyboard.type('held')
  await page.getByRole('option', { name: /First/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect(textOf(page)).toBeFocused()
  await expect(textOf(page)).toContainText('Between.')
  await choose(page, [png])
  await areShown(page, 4)
  await page.keyboard.type('Behind.')
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  expect(await bodies()).toEqual(['First.@Held.@And Between.\n\n@Last.@Behind.'])
})
