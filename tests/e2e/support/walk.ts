import { expect, type Page } from '@playwright/test'
import type { Goldseam } from './goldseam.ts'

/** The passphrase of every journal the tests make by hand. */
export const passphrase = 'seven quiet herons counted twice'

/** From the welcome to the page where the passphrase is chosen. */
export async function walkToPassphrase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: 'Before you write anything down' })).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Chooses a passphrase, twice, and goes on. */
export async function choosePassphrase(page: Page, chosen = passphrase): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(chosen)
  await page.getByRole('textbox', { name: 'The same passphrase again' }).fill(chosen)
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** The recovery code on the screen, as one line. */
export async function readRecoveryCode(page: Page): Promise<string> {
  const groups = page.getByRole('list', { name: 'Recovery code' })
  await expect(groups).toHaveAttribute('aria-busy', 'false')
  return (await groups.locator('[aria-hidden]').allInnerTexts()).join(' ')
}

/** Makes a journal as a new person does, by every screen of the welcome. Returns the recovery code. */
export async function createJournal(page: Page): Promise<string> {
  await walkToPassphrase(page)
  await choosePassphrase(page)
  const code = await readRecoveryCode(page)
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code)
  await page.getByRole('button', { name: 'Create the journal' }).click()
  await journalIsOpen(page)
  return code
}

/** Makes a journal without the screens, for tests of what comes after. */
export async function createJournalQuickly(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
  await page.evaluate(
    (text) =>
      window.bridge.call('vault.create', { passphrase: new TextEncoder().encode(text), recoveryCode: null }),
    passphrase,
  )
  await journalIsOpen(page)
}

export async function journalIsOpen(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible()
}

/** Types a passphrase at the lock screen. */
export async function tryPassphrase(page: Page, typed = passphrase): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(typed)
  await page.getByRole('button', { name: 'Open' }).click()
}

export async function unlock(page: Page): Promise<void> {
  await tryPassphrase(page)
  await journalIsOpen(page)
}

/** Locks with the key, and waits for the lock screen in its fresh window. */
export async function lock(app: Goldseam): Promise<Page> {
  await app.page.keyboard.press('ControlOrMeta+l')
  return lockScreen(app)
}

/** The lock screen that has taken the place of the journal. */
export async function lockScreen(app: Goldseam): Promise<Page> {
  const page = await app.freshPage()
  await expect(page.getByRole('heading', { name: 'Open your journal' })).toBeVisible()
  return page
}

/** Asks through the bridge, as the window's own code does. Rejects with the failure's code. */
export async function call<Value>(page: Page, name: string, input?: unknown): Promise<Value> {
  return page.evaluate(
    async ([called, given]) => {
      const reply = await window.bridge.call(called as string, given)
      if (!reply.ok) throw new Error(reply.code)
      return 'sealed' in reply ? JSON.parse(new TextDecoder().decode(reply.sealed)) : reply.value
    },
    [name, input] as const,
  )
}
