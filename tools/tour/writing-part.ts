import type { Page } from 'playwright-core'
import { goToJournal, lock, unlock } from '../drive/walk.ts'
import { isSaved, newEntry, rowsOf, textOf, titleOf } from '../drive/writing.ts'
import { earlierEntries, entryForTheBin, firstEntry, type TourEntry } from './entries.ts'
import { button, show, type Tour } from './tour.ts'

/** The empty journal, the first entry, and the entries of other days. */
export async function write(tour: Tour): Promise<void> {
  const { page } = tour.app
  await page.getByRole('heading', { name: 'Last entries' }).waitFor()
  await show(tour, page, 'today-empty', 'Today, in a journal without a word.', { smallToo: true })
  await goToJournal(page)
  await button(page, 'Write the first entry').waitFor()
  await show(tour, page, 'empty-journal', 'The empty journal.', { smallToo: true })
  await button(page, 'Write the first entry').click()
  await page.locator('[role="textbox"][data-placeholder]:focus').waitFor()
  await show(tour, page, 'new-entry', 'A new entry, before the first word.')
  await typeEntry(page, firstEntry.lines.slice(0, 1))
  await page.keyboard.type(' The hob was still warm', { delay: 20 })
  await show(tour, page, 'being-written', 'The first entry being written.', { smallToo: true })
  await page.keyboard.press('Enter')
  await typeEntry(page, firstEntry.lines.slice(1))
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  await show(tour, page, 'first-entry-saved', 'The first entry, saved.')

  tour.say('More entries, with the window’s clock put back to earlier days; then the next unlocking.')
  for (const entry of [...earlierEntries, entryForTheBin]) await writeOn(page, entry)
  // Today again, also in the window that comes after unlocking.
  await page.clock.setFixedTime(new Date())
  await unlock(await lock(tour.app))
  await rowsOf(tour.app.page).first().waitFor()
}

/** The journal with an entry open: the picture a reader of the README sees too. */
export async function read(tour: Tour): Promise<void> {
  const { page } = tour.app
  const row = rowsOf(page).filter({ hasText: 'After the lamp talk' })
  await row.click()
  await textOf(page).filter({ hasText: 'We talked for an hour' }).waitFor()
  await show(tour, page, 'journal', 'The journal, with an entry open.', { smallToo: true })
  if (tour.readmePicture !== null) {
    await tour.camera.takeOne(page, tour.readmePicture)
    tour.say(`The README’s picture is now ${tour.readmePicture}`)
  }
  await rowsOf(page).filter({ hasText: 'The walk to the mill' }).click()
  await textOf(page).filter({ hasText: 'We walked to the mill' }).waitFor()
  await show(tour, page, 'entry-with-quote', 'An entry with a quotation.')
  await button(page, 'More for this entry').click()
  await page.getByRole('menu').waitFor()
  await show(tour, page, 'entry-menu', 'What else can be done with an entry.')
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'hidden' })
}

/** Writes an entry as on an earlier day. Only the window believes in that day: it gives an entry its day and time. */
async function writeOn(page: Page, { daysAgo, time, title, lines }: TourEntry): Promise<void> {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const moment = new Date()
  moment.setDate(moment.getDate() - daysAgo)
  moment.setHours(hours, minutes, 0, 0)
  await page.clock.setFixedTime(moment)
  await newEntry(page)
  if (title !== '') {
    await titleOf(page).fill(title)
    await titleOf(page).press('Enter')
  }
  await typeEntry(page, lines)
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
}

/** Types as a person would: marks of a list or a quotation key by key, so that they turn into one. */
async function typeEntry(page: Page, lines: readonly string[]): Promise<void> {
  for (const [at, line] of lines.entries()) {
    if (at > 0) await page.keyboard.press('Enter')
    const mark = /^(?:[->]|1\.) /.exec(line)?.[0] ?? ''
    await page.keyboard.type(mark)
    if (line !== mark) await page.keyboard.insertText(line.slice(mark.length))
  }
}
