import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileShim, watching } from '../../tools/torture/faults/shim.ts'
import { expect, runtime, test } from './support/goldseam.ts'
import { isSaved } from './support/journal.ts'
import { bodyOf, createJournalQuickly, newEntry, storedBodies } from './support/walk.ts'

test.skip(
  process.platform !== 'linux' || runtime === 'electron',
  'the library that fills the disk needs Linux, and Electron gives the journal process no environment',
)

test('claim 55: on a full disk the page keeps the words, says what is not saved, and saves them when there is room', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  const { page } = app
  const full = join(app.userData, 'full')
  const root = join(app.userData, 'vault')
  const fail = { at: 1, count: 1_000_000, with: 'ENOSPC', while: full } as const
  app.journalEnvironment?.(watching({ shim: compileShim(), root, fail }))
  await createJournalQuickly(page)
  await newEntry(page)
  await page.keyboard.type('Written while there was room.')
  await isSaved(page)

  writeFileSync(full, '')
  await page.keyboard.type(' And this when there was none.')
  await expect(page.getByText('Not saved yet', { exact: true })).toBeVisible()
  await expect(page.getByText('The disk is full')).toBeVisible()
  await expect(bodyOf(page)).toHaveText('Written while there was room. And this when there was none.')
  expect(await storedBodies(page)).toEqual(['Written while there was room.'])

  rmSync(full)
  await page.keyboard.type(' Now there is again.')
  await isSaved(page)
  await expect(page.getByText('Not saved yet', { exact: true })).toHaveCount(0)
  expect(await storedBodies(page)).toEqual([
    'Written while there was room. And this when there was none. Now there is again.',
  ])
})
