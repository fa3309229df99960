import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseReader, goOnToHow, goOnToReading } from '../drive/sharing.ts'
import { rowsOf } from '../drive/writing.ts'
import { button, show, type Tour } from './tour.ts'

/** How long making and checking a file may take. Only against hanging. */
const patience = 120_000

const chosen = ['A bad evening', 'Questions for Thursday', 'After the lamp talk']

/** Choosing entries, seeing what a reader gets, and a real locked file. */
export async function share(tour: Tour): Promise<void> {
  const { app, camera } = tour
  const { page } = app
  await button(page, 'Share').click()
  await button(page, 'Prepare something').waitFor()
  await show(tour, page, 'share-nothing-prepared', 'Sharing, with nothing prepared yet.')
  await button(page, 'Journal').click()
  await button(page, 'Choose entries').click()
  await page.getByText('Nothing chosen yet').waitFor()
  await show(tour, page, 'select-nothing-chosen', 'Choosing entries, none yet.')
  for (const title of chosen) await rowsOf(page).filter({ hasText: title }).click()
  await page.getByText('3 entries chosen').waitFor()
  await show(tour, page, 'select', 'Three entries chosen.', { smallToo: true })

  await page.getByRole('region', { name: 'Chosen entries' }).getByRole('button', { name: 'Share' }).click()
  await page.getByRole('radio', { name: 'Our couples therapist' }).click()
  await page.getByRole('textbox', { name: 'What do you call them?' }).fill('Dr. Weber')
  await show(tour, page, 'share-for-whom', 'For whom, and what to think of first.', { smallToo: true })
  await chooseReader(page, 'Our couples therapist')
  await page.getByRole('textbox', { name: 'Heading' }).fill('For our session')
  await show(tour, page, 'share-what-goes-in', 'Which weeks, parts and entries.', { smallToo: true })
  await goOnToReading(page)
  await page.getByRole('article').getByRole('heading', { name: 'For our session' }).waitFor()
  await show(tour, page, 'share-read', 'What the reader will get.', { smallToo: true })
  await goOnToHow(page)
  const typed = page.getByRole('textbox', { name: 'Password of the file' })
  await page.waitForFunction(() => document.querySelector('textarea')?.value !== '')
  const password = await typed.inputValue()
  await show(tour, page, 'share-how', 'In which form.', { smallToo: true })

  const file = join(camera.folder, 'shared-sample.pdf')
  await app.dialogs.answerSave(file)
  await button(page, 'Save file').click()
  await page.getByText('The file is saved, and was read back.').waitFor({ timeout: patience })
  await show(tour, page, 'share-saved', 'A locked PDF is saved, read back and compared.', { smallToo: true })
  if (!readFileSync(file).subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error(`${file} is no PDF`)
  writeFileSync(join(camera.folder, 'shared-sample-password.txt'), `${password}\n`)
  tour.say(`The file is ${file}, its password is beside it.`)

  await page.getByRole('radio', { name: 'On paper' }).click()
  await show(tour, page, 'share-on-paper', 'The same, for the printer.')
  await page.getByRole('radio', { name: 'PDF with a password' }).click()
  await button(page, 'Share').click()
  await button(page, 'Look at it').click()
  await page.getByRole('article').waitFor()
  await show(tour, page, 'shared-so-far', 'What the journal notes of a share.', { smallToo: true })
}
