import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/goldseam.ts'
import { isSaved } from './support/journal.ts'
import {
  bodyOf,
  call,
  createJournal,
  journalIsOpen,
  lock,
  newEntry,
  passphrase,
  readRecoveryCode,
  storedBodies,
  tryPassphrase,
} from './support/walk.ts'

const changed = 'three grey lanterns under snow'
const renewed = 'nobody paints the harbour twice'
type Page = Parameters<typeof lock>[0]['page']

const openSecurity = async (page: Page) => {
  await page.getByRole('navigation').getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('button', { name: 'Open Security' }).click()
}
const current = (page: Page) => page.getByRole('textbox', { name: 'The passphrase you have now' })
async function typeNew(page: Page, next: string): Promise<void> {
  await page.getByRole('textbox', { name: 'New passphrase', exact: true }).fill(next)
  await page.getByRole('textbox', { name: 'The new passphrase again' }).fill(next)
}

test('the passphrase, the recovery code and all keys can be changed, and what was before opens nothing', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  let { page } = app
  const firstCode = await createJournal(page)
  await newEntry(page)
  await bodyOf(page).pressSequentially('A word that must outlive every key.')
  await isSaved(page)

  await openSecurity(page)
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  await current(page).fill('not the passphrase')
  await typeNew(page, changed)
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  await expect(page.getByText('still opens the journal')).toBeVisible()
  await current(page).fill(passphrase)
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Security' })).toBeVisible()

  page = await lock(app)
  await tryPassphrase(page)
  await expect(page.getByText('That passphrase does not open this journal')).toBeVisible()
  await tryPassphrase(page, changed)
  await journalIsOpen(page)

  await openSecurity(page)
  await page.getByRole('button', { name: 'Replace the code' }).click()
  const secondCode = await readRecoveryCode(page)
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(secondCode)
  await current(page).fill(changed)
  await page.getByRole('button', { name: 'Replace the code' }).click()
  const sheet = page.getByRole('textbox', { name: 'Try the sheet' })
  await sheet.fill(firstCode)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText('It is not the code of this journal.')).toBeVisible()
  await sheet.fill(secondCode)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText('It is right.', { exact: true })).toBeVisible()

  const keysBefore = readFileSync(join(app.userData, 'vault', 'vault.keys'))
  const journalBefore = readFileSync(join(app.userData, 'vault', 'journal.db')).subarray(0, 16)
  await page.getByRole('button', { name: 'Someone may know it' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await readRecoveryCode(page)
  await page.getByRole('button', { name: 'Go on without a code' }).click()
  await current(page).fill(changed)
  await typeNew(page, renewed)
  await page.getByRole('button', { name: 'Change all keys' }).click()
  await expect(page.getByRole('heading', { name: 'All keys are new' })).toBeVisible()
  // Open all the while: nothing was locked, and what was written is there.
  expect(await storedBodies(page)).toEqual(['A word that must outlive every key.'])
  expect(await call(page, 'keys.read')).toMatchObject({ codeSince: null, unfinished: null })
  expect(readFileSync(join(app.userData, 'vault', 'vault.keys'))).not.toEqual(keysBefore)
  expect(readFileSync(join(app.userData, 'vault', 'journal.db')).subarray(0, 16)).not.toEqual(journalBefore)
  await page.getByRole('button', { name: 'Done' }).click()

  page = await lock(app)
  await tryPassphrase(page, changed)
  await expect(page.getByText('That passphrase does not open this journal')).toBeVisible()
  await tryPassphrase(page, renewed)
  await journalIsOpen(page)
  expect(await storedBodies(page)).toEqual(['A word that must outlive every key.'])
})
