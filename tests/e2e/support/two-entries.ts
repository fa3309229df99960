import type { Page } from '@playwright/test'
import { expect } from './goldseam.ts'
import { rowsOf } from './journal.ts'
import { call, createJournalQuickly } from './walk.ts'

/** Makes a journal with two entries, and waits until both are listed. */
export async function journalWithTwoEntries(page: Page): Promise<void> {
  await createJournalQuickly(page)
  for (const [index, title] of ['The walk to the mill', 'After the lamp talk'].entries()) {
    await call(page, 'entries.save', {
      id: `019aa000-0000-7000-8000-00000000000${index}`,
      baseRevision: 0,
      day: `2026-11-0${index + 1}`,
      time: '21:04',
      zone: 'Europe/Paris',
      title,
      body: 'We walked to the mill and back, and agreed beforehand that questions were allowed.',
    })
  }
  await expect(rowsOf(page)).toHaveCount(2)
}
