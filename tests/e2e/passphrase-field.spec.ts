import type { Page } from '@playwright/test'
import { expect, test } from './support/goldseam.ts'
import { createJournalQuickly, lock, passphrase, tryPassphrase, walkToPassphrase } from './support/walk.ts'

const typed = 'a herring in the piano stool'

/** Whether React holds a text anywhere in its state or props: not in the input itself, but beside it. */
async function reactHolds(page: Page, text: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const root = document.getElementById('root')
    const key = Object.keys(root ?? {}).find((name) => name.startsWith('__reactContainer$'))
    if (!root || !key) throw new Error('React’s tree was not found')
    const seen = new Set<unknown>()
    const open: unknown[] = [Reflect.get(root, key)]
    let looked = 0
    while (open.length > 0) {
      const value = open.pop()
      if (typeof value === 'string' && value.includes(wanted)) return true
      if (typeof value !== 'object' || value === null || value instanceof Node || seen.has(value)) continue
      seen.add(value)
      looked += 1
      const parts = value instanceof Map || value instanceof Set ? [...value].flat() : Object.values(value)
      open.push(...parts)
    }
    if (looked < 1000) throw new Error('React’s tree was not walked')
    return false
  }, text)
}

test('React never holds the passphrase, neither where it is chosen nor where it opens the journal', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  await walkToPassphrase(app.page)
  await app.page.getByRole('textbox', { name: 'Passphrase', exact: true }).pressSequentially(typed)
  await expect(app.page.getByText('Strong.')).toBeVisible()
  expect(await reactHolds(app.page, typed)).toBe(false)

  await app.relaunch()
  await createJournalQuickly(app.page)
  const page = await lock(app)
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(typed)
  expect(await reactHolds(page, typed)).toBe(false)
  // The same look finds what is typed into an ordinary field.
  await page.getByRole('button', { name: 'Use the recovery code instead' }).click()
  await page.getByRole('textbox', { name: 'Recovery code' }).fill('K7Q2M 9XRT4')
  expect(await reactHolds(page, 'K7Q2M 9XRT4')).toBe(true)
})

test('a passphrase that was tried is gone from its field, for undo too', async ({ launchGoldseam }) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  const page = await lock(app)
  const field = page.getByRole('textbox', { name: 'Passphrase', exact: true })
  await field.pressSequentially(typed)
  await page.keyboard.press('Enter')
  await expect(page.getByText('That passphrase does not open this journal.')).toBeVisible()
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(field).toHaveValue('')
})

test('a passphrase is hidden until one asks to see it, and is not shown again by itself', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  await createJournalQuickly(app.page)
  const page = await lock(app)
  const field = page.getByRole('textbox', { name: 'Passphrase', exact: true })
  await expect(field).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Show the passphrase' }).click()
  await expect(field).toHaveAttribute('type', 'text')
  await expect(field).toHaveAttribute('spellcheck', 'false')
  await tryPassphrase(page, typed)
  await expect(page.getByText('That passphrase does not open this journal.')).toBeVisible()
  await expect(field).toHaveAttribute('type', 'password')
  await tryPassphrase(page, passphrase)
  await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible()
})
