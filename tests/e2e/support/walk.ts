import { expect, type Page } from '@playwright/test'
import { goToJournal, journalIsOpen, passphrase } from '../../../tools/drive/walk.ts'

export {
  choosePassphrase,
  createJournal,
  goToJournal,
  journalIsOpen,
  lock,
  lockScreen,
  passphrase,
  readRecoveryCode,
  tryPassphrase,
  unlock,
  walkToPassphrase,
} from '../../../tools/drive/walk.ts'

/** Makes a journal without the screens and goes to its list, for tests of what comes after. */
export async function createJournalQuickly(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible()
  await page.evaluate(
    (text) =>
      window.bridge.call('vault.create', { passphrase: new TextEncoder().encode(text), recoveryCode: null }),
    passphrase,
  )
  await journalIsOpen(page)
  await goToJournal(page)
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

/** Opens a page for a new entry and puts the cursor into its text. */
export async function newEntry(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n')
  await bodyOf(page).click()
  await expect(bodyOf(page)).toBeFocused()
}

/** The text being written. */
export const bodyOf = (page: Page) =>
  page.getByRole('region', { name: 'Entry' }).locator('[contenteditable="true"]')

/** What is on the disk, newest first. */
export async function storedBodies(page: Page): Promise<string[]> {
  const { rows } = await call<{ rows: { id: string }[] }>(page, 'entries.page', { before: null, limit: 200 })
  const entries = await Promise.all(
    rows.map(({ id }) => call<{ body: string }>(page, 'entries.read', { id })),
  )
  return entries.map(({ body }) => body)
}
