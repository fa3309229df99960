import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localMoment } from '#shared/day.ts'
import { expect, test } from './support/goldseam.ts'
import { call, createJournalQuickly, lock, unlock } from './support/walk.ts'

test('a share is made for a therapist over a lock, and the journal knows later what they have', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  const { dialogs } = app
  let { page } = app
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const title = (name: string) => page.getByRole('heading', { level: 1, name })
  await createJournalQuickly(page)
  const { day } = localMoment(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone)
  const first = { id: '019aa000-0000-7000-8000-000000000000', baseRevision: 0, day, time: '07:00' }
  await call(page, 'entries.save', {
    ...first,
    zone: 'Europe/Paris',
    title: 'At the sink',
    body: 'Glad and furious.',
  })
  await call(page, 'privateSettings.change', { partner: 'Alexander' })

  await button('Share').click()
  await expect(title('Share')).toBeFocused()
  await button('Prepare something').click()
  await expect(title('Who is it for?')).toBeFocused()
  await expect(button('Continue')).toBeDisabled()
  await page.getByRole('radio', { name: 'Our couples therapist' }).click()
  await expect(page.getByText('Some have a “no secrets” rule.')).toBeVisible()
  await page.getByRole('radio', { name: 'My own therapist' }).click()
  await expect(page.getByText('Some have a “no secrets” rule.')).toBeHidden()
  await page.getByRole('textbox', { name: 'What do you call them?' }).fill('Dr. Weber')
  await button('Continue').click()
  await expect(title('What goes in?')).toBeFocused()
  await expect(page.getByRole('radio', { name: 'The last 8 weeks' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /Trust/ })).toBeChecked()
  const entry = () => page.getByRole('checkbox', { name: /At the sink/ })
  await expect(entry()).not.toBeChecked()
  await entry().click()
  await page.getByRole('checkbox', { name: /Talks and ways back/ }).click()
  // The last letters are typed at the moment of locking: the lock waits for them.
  await page.getByRole('textbox', { name: 'Signed as' }).fill('M.')

  page = await lock(app)
  await unlock(page)
  await button('Share').click()
  await button('Go on with it').click()
  await expect(title('What goes in?')).toBeFocused()
  await expect(entry()).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /Talks and ways back/ })).not.toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Signed as' })).toHaveValue('M.')
  await button('Continue').click()
  await expect(title('Read and leave out')).toBeFocused()
  await expect(page.getByRole('article')).toContainText('Glad and furious.')
  await button('Back').click()
  await expect(title('What goes in?')).toBeFocused()
  await button('Continue').click()
  await button('Continue').click()
  await expect(title('How do you hand it over?')).toBeFocused()

  // A day of rest is kept, and one may go on all the same.
  await page.getByRole('checkbox', { name: /Wait a day/ }).click()
  await expect(button('Save file')).toBeHidden()
  await button('Go on anyway').click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on', exact: true }).click()
  const file = join(mkdtempSync(join(tmpdir(), 'goldseam-shared-')), 'notes.pdf')
  await dialogs.answerSave(file)
  await button('Save file').click()
  await expect(page.getByText('The file is saved, and was read back.')).toBeVisible({ timeout: 60_000 })
  await button('Done').click()

  // What is known later: here, at the entry, and the next time.
  await expect(title('Share')).toBeVisible()
  await button('Look at it').click()
  const note = page.getByRole('article')
  await expect(note).toContainText('Dr. Weber · PDF with a password')
  await expect(note).toContainText(createHash('sha256').update(readFileSync(file)).digest('hex'))
  await note.getByRole('button', { name: '1 entry or exercise' }).click()
  await note.getByRole('button', { name: 'At the sink' }).click()
  await page
    .getByRole('region', { name: 'Entry' })
    .getByRole('button', { name: 'Shared', exact: true })
    .click()
  await expect(page.getByRole('dialog', { name: 'Where it was shared' })).toContainText('Dr. Weber')
  await page.keyboard.press('Escape')
  await button('Share').click()
  await expect(page.getByRole('region', { name: 'Since last time, for Dr. Weber' })).toContainText(
    'Nothing new since then.',
  )
  await button('Prepare something').click()
  await page.getByRole('radio', { name: /Dr\. Weber/ }).click()
  await button('Continue').click()
  await expect(page.getByRole('radio', { name: /Since last time/ })).toBeChecked()

  // A name is changed and taken away; what was shared says whose it was then.
  await button('Share').click()
  await button('Who you share with').click()
  await button('Rename “Dr. Weber”').click()
  await page.getByRole('textbox', { name: 'New name of “Dr. Weber”' }).fill('Dr. Ames')
  await page.keyboard.press('Enter')
  await expect(page.getByText('They are called “Dr. Ames” now.')).toBeVisible()
  await button('Remove “Dr. Ames”').click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('Nobody yet.')).toBeVisible()
  await button('Share').click()
  await expect(page.getByText('For whom is not decided yet.')).toBeVisible()
  await button('Look at it').click()
  await expect(note).toContainText('Dr. Weber · PDF with a password')
})
