import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/goldseam.ts'
import {
  call,
  choosePassphrase,
  createJournal,
  lock,
  readRecoveryCode,
  tryPassphrase,
  walkToPassphrase,
} from './support/walk.ts'

/** Looks at a screen as axe does, and at what holds on every screen. */
async function look(page: Page, screen: string): Promise<void> {
  // What fades in has a lower contrast until it is there.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
  expect(found, screen).toEqual([])
  expect(await page.title(), screen).toBe('Goldseam')
}

/** Collects what the window's policy has refused: a component of ours that does so does not work as written. */
function refusals(page: Page): readonly string[] {
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) refused.push(message.text())
  })
  return refused
}

const themes = [
  { theme: 'Paper', colorScheme: 'light' },
  { theme: 'Night', colorScheme: 'dark' },
] as const

for (const { theme, colorScheme } of themes) {
  test(`axe finds nothing on the way into the journal, ${theme}`, async ({ launchGoldseam }) => {
    const app = await launchGoldseam()
    let { page } = app
    await page.emulateMedia({ colorScheme })
    const refused = refusals(page)
    await look(page, 'welcome')
    await page.getByRole('button', { name: 'Safety' }).click()
    for (const part of ['Being safe', 'My own behaviour', 'Too much to carry', 'Numbers']) {
      await page.getByRole('tab', { name: part }).click()
      await look(page, `safety, ${part}`)
    }
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Continue' }).click()
    await look(page, 'risk note')
    await page.getByRole('button', { name: 'Back' }).click()
    await walkToPassphrase(page)
    await look(page, 'passphrase')
    await choosePassphrase(page, 'too short')
    await look(page, 'passphrase, too short')
    await choosePassphrase(page)
    await readRecoveryCode(page)
    await look(page, 'recovery code')
    await page.getByRole('button', { name: 'Go on without a code' }).click()
    await look(page, 'without a recovery code')
    await page.getByRole('button', { name: 'Back' }).click()
    await page.getByRole('button', { name: 'I have written it down' }).click()
    await page.getByRole('textbox', { name: 'Recovery code' }).fill('not it')
    await page.getByRole('button', { name: 'Create the journal' }).click()
    await look(page, 'recovery code mistyped')
    expect(refused).toEqual([])

    await app.relaunch()
    page = app.page
    await createJournal(page)
    page = await lock(app)
    await page.emulateMedia({ colorScheme })
    const refusedThen = refusals(page)
    await look(page, 'lock screen')
    await tryPassphrase(page, 'not the passphrase')
    await expect(page.getByText('That passphrase does not open this journal.')).toBeVisible()
    await look(page, 'wrong passphrase')
    await page.getByRole('button', { name: 'Use the recovery code instead' }).click()
    await look(page, 'lock screen, recovery code')
    expect(refusedThen).toEqual([])
  })

  test(`axe finds nothing in the journal, ${theme}`, async ({ launchGoldseam }) => {
    const { page } = await launchGoldseam()
    await page.emulateMedia({ colorScheme })
    const refused = refusals(page)
    await createJournal(page)
    await look(page, 'empty journal')
    await page.getByRole('button', { name: 'Share' }).click()
    await look(page, 'sharing, nothing chosen')
    await page.keyboard.press('ControlOrMeta+n')
    await expect(page.locator('[contenteditable="true"]')).toBeFocused()
    await page.keyboard.type('We walked to the mill and back.')
    await page.keyboard.press('ControlOrMeta+s')
    await expect(page.getByText(/^Saved/).first()).toBeVisible()
    await look(page, 'an entry')
    await page.keyboard.press('ControlOrMeta+f')
    await page.keyboard.type('mill')
    await expect(page.locator('mark')).not.toHaveCount(0)
    await look(page, 'search')
    await page.keyboard.type('stone nowhere')
    await expect(page.locator('mark')).toHaveCount(0)
    await look(page, 'search, nothing found')
    const { rows } = await call<{ rows: { id: string }[] }>(page, 'entries.page', { before: null, limit: 1 })
    await call(page, 'entries.bin', { ids: rows.map(({ id }) => id) })
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('combobox')).toBeFocused()
    await look(page, 'go to anything')
    await page.keyboard.type('bin')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Bin' })).toBeVisible()
    await look(page, 'bin')
    await page.getByRole('button', { name: 'Settings' }).click()
    await look(page, 'settings')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(page, 'keys')
    expect(refused).toEqual([])
  })
}

test('axe is able to find something: a field without a name', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('input')))
  await expect(look(page, 'welcome')).rejects.toThrow(/label/)
})
