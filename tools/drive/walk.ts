import type { Page } from 'playwright-core'
import type { Goldseam } from './goldseam.ts'

/** The passphrase of every journal that is made by walking. */
export const passphrase = 'seven quiet herons counted twice'

/** From the welcome to the page where the passphrase is chosen. */
export async function walkToPassphrase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Before you write anything down' }).waitFor()
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Chooses a passphrase, twice, and goes on. */
export async function choosePassphrase(page: Page, chosen = passphrase): Promise<void> {
  await typePassphrase(page, chosen)
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Types the passphrase into both fields. */
export async function typePassphrase(page: Page, chosen = passphrase): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(chosen)
  await page.getByRole('textbox', { name: 'The same passphrase again' }).fill(chosen)
}

/** The recovery code on the screen, as one line. */
export async function readRecoveryCode(page: Page): Promise<string> {
  const groups = page.getByRole('list', { name: 'Recovery code' })
  await groups.and(page.locator('[aria-busy="false"]')).waitFor()
  return (await groups.locator('[aria-hidden]').allInnerTexts()).join(' ')
}

/** Makes a journal as a new person does, by every screen of the welcome, and goes to its list. Returns the recovery code. */
export async function createJournal(page: Page): Promise<string> {
  await walkToPassphrase(page)
  await choosePassphrase(page)
  const code = await readRecoveryCode(page)
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code)
  await page.getByRole('button', { name: 'Create the journal' }).click()
  await journalIsOpen(page)
  await goToJournal(page)
  return code
}

/** Resolves when the journal is open. */
export async function journalIsOpen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lock now' }).waitFor()
}

/** From wherever one is to the list of entries. */
export async function goToJournal(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Journal', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor()
}

/** Types a passphrase at the lock screen. */
export async function tryPassphrase(page: Page, typed = passphrase): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(typed)
  await page.getByRole('button', { name: 'Open' }).click()
}

/** Opens the journal with the passphrase and goes to the list of entries. */
export async function unlock(page: Page): Promise<void> {
  await tryPassphrase(page)
  await journalIsOpen(page)
  await goToJournal(page)
}

/** Locks with the key, and waits for the lock screen in its fresh window. */
export async function lock(app: Goldseam): Promise<Page> {
  await app.page.keyboard.press('ControlOrMeta+l')
  return lockScreen(app)
}

/** The lock screen that has taken the place of the journal. */
export async function lockScreen(app: Goldseam): Promise<Page> {
  const page = await app.freshPage()
  await page.getByRole('heading', { name: 'Open your journal' }).waitFor()
  return page
}
