import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { saveEntry } from '#journal/entries/save-entry.ts'
import { uuidv7 } from '#shared/uuid.ts'
import { goToJournal, journalIsOpen } from '../drive/walk.ts'
import { longText } from './corpus.ts'
import { makeVault, type VaultJournal } from './journals.ts'

/** Lengths of the two long entries, in characters. */
export const longLengths = { '100KB': 100_000, '1MB': 1_000_000 } as const

/** A vault of the corpus with two long entries on top of it, in a folder of app data of its own. */
export async function makeAppJournal(entries: number): Promise<VaultJournal> {
  const vault = await makeVault(mkdtempSync(join(tmpdir(), 'goldseam-bench-app-')), entries)
  const connection = await vault.open()
  for (const [title, length] of Object.entries(longLengths)) {
    const day = title === '1MB' ? '2030-01-01' : '2030-01-02'
    const id = uuidv7(Date.parse(day), randomBytes(10))
    const body = longText(length)
    saveEntry(connection, { id, baseRevision: 0, day, time: '12:00', zone: 'UTC', title, body }, Date.now())
  }
  await connection.close()
  return vault
}

export function removeAppJournal({ userData }: VaultJournal): void {
  rmSync(userData, { recursive: true, force: true })
}

/** Opens the journal at the lock screen and waits until its list is shown. */
export async function unlockApp(page: Page, { passphrase }: VaultJournal): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Open' }).click()
  await journalIsOpen(page)
  await goToJournal(page)
  await page.getByRole('option').first().waitFor()
}
