import { expect, type Page } from '@playwright/test'
import { look } from './axe.ts'
import { rowsOf } from './journal.ts'
import { lookInside } from './look-at-places.ts'
import { call, passphrase } from './walk.ts'

// Sharing as axe sees it, from choosing to what is known of it later, and the places of sealed entries and of questions.

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const wayTo = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true })
const secret = (page: Page) => page.getByRole('textbox', { name: 'The passphrase you have now' })

export async function lookAtSharing(page: Page): Promise<void> {
  await button(page, 'Share').click()
  await expect(button(page, 'Prepare something')).toBeVisible()
  await look(page, 'sharing, nothing prepared')
  await button(page, 'Journal').click()
  await button(page, 'Choose entries').click()
  await expect(page.getByText('Nothing chosen yet')).toBeVisible()
  await look(page, 'choosing, nothing chosen')
  await rowsOf(page).first().click()
  await expect(page.getByText('1 entry chosen')).toBeVisible()
  await lookInside(page, 'Tags', 'Tag the chosen entries')
  await page.getByRole('region', { name: 'Chosen entries' }).getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('heading', { name: 'Who is it for?' })).toBeFocused()
  await look(page, 'sharing: for whom, nobody chosen')
  await page.getByRole('radio', { name: 'Our couples therapist' }).click()
  await expect(page.getByRole('heading', { name: 'Before you share' })).toBeVisible()
  await look(page, 'sharing: for whom')
  await button(page, 'Continue').click()
  await expect(page.getByRole('checkbox', { name: /to the mill/, checked: true })).toHaveCount(1)
  await look(page, 'sharing: what goes in')
  await button(page, 'Continue').click()
  await expect(page.getByRole('article')).toContainText('to the mill')
  await look(page, 'sharing: read and leave out')
  await button(page, 'Continue').click()
  await expect(page.getByRole('textbox', { name: 'Password of the file' })).not.toHaveValue('')
  await look(page, 'sharing: how')
  await page.getByRole('textbox', { name: 'Password of the file' }).fill('short')
  await button(page, 'Save file').click()
  await expect(page.getByText('Use at least 10 characters, or take a suggestion.')).toBeVisible()
  await look(page, 'sharing, password too short')
  await page.getByRole('radio', { name: 'Plain text' }).click()
  await expect(page.getByRole('radio', { name: 'Plain text' })).toBeChecked()
  await look(page, 'sharing as text')
  await button(page, 'Save file').click()
  await expect(page.getByText('Cancelled. Nothing left the journal.')).toBeVisible()
  await look(page, 'sharing, cancelled')
  await page.getByRole('checkbox', { name: /Wait a day/ }).click()
  await expect(button(page, 'Go on anyway')).toBeVisible()
  await look(page, 'sharing: resting')
  await button(page, 'Share').click()
  await expect(button(page, 'Go on with it')).toBeVisible()
  await look(page, 'sharing, one prepared')
  await button(page, 'Journal').click()
  await expect(rowsOf(page).first()).toBeVisible()
}

/** Goes on with the share that is resting, shows it, and looks at what the journal knows of it then. */
export async function lookAtSessionView(page: Page): Promise<void> {
  await wayTo(page, 'Share').click()
  await button(page, 'Go on with it').click()
  await button(page, 'Go on anyway').click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await look(page, 'sharing: not resting after all')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on', exact: true }).click()
  await page.getByRole('radio', { name: /^Show on the screen/ }).click()
  await expect(page.getByRole('checkbox', { name: /needs the passphrase/ })).toBeChecked()
  await look(page, 'sharing: on the screen')
  await button(page, 'Show').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Session view' })).toBeFocused()
  await look(page, 'session view')
  await button(page, 'Leave the session view').click()
  await expect(secret(page)).toBeFocused()
  await look(page, 'leaving the session view')
  await secret(page).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('It was shown, and the journal has noted it.')).toBeVisible()
  await look(page, 'sharing: shown')
  await button(page, 'Done').click()
  await button(page, 'Look at it').click()
  await expect(page.getByRole('heading', { level: 1, name: 'What was shared so far' })).toBeVisible()
  await button(page, '1 entry or exercise').click()
  await expect(page.getByRole('article').getByRole('button', { name: /to the mill/ })).toBeVisible()
  await look(page, 'what was shared')
  await wayTo(page, 'Share').click()
  await expect(page.getByRole('heading', { name: 'Since last time' })).toBeVisible()
  await look(page, 'sharing, since last time')
  await button(page, 'Who you share with').click()
  await expect(button(page, 'Rename “Our couples therapist”')).toBeVisible()
  await look(page, 'who things are shared with')
  await button(page, 'Remove “Our couples therapist”').click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await look(page, 'removing somebody things are shared with')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await wayTo(page, 'Journal').click()
}

export async function lookAtQuestions(page: Page): Promise<void> {
  await goAnywhere(page, 'Questions for a session')
  await look(page, 'no questions for a session')
  for (const words of ['Why does it stay with me?', 'What then?']) {
    await button(page, 'Add a question').click()
    await expect(page.getByRole('textbox', { name: 'What would you like to ask?' })).toBeFocused()
    if (words === 'What then?') await look(page, 'a question for a session')
    await page.keyboard.insertText(words)
    await page.keyboard.press('Enter')
    await expect(page.getByText(words)).toBeVisible()
  }
  await button(page, 'Put aside as asked').first().click()
  await page.getByText('Asked', { exact: true }).click()
  await expect(button(page, 'Open again')).toBeVisible()
  await look(page, 'questions for a session')
  await button(page, 'Change the words').click()
  await expect(page.getByRole('textbox', { name: 'Words of the question' })).toBeFocused()
  await look(page, 'a question being changed')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Words of the question' })).toBeHidden()
  await wayTo(page, 'Journal').click()
}

export async function lookAtSealed(page: Page): Promise<void> {
  await call(page, 'entries.save', {
    id: '019aa000-0000-7000-8000-0000000000bb',
    baseRevision: 0,
    day: '2026-03-01',
    time: '21:04',
    zone: 'Europe/Paris',
    title: '',
    body: 'A heron at dusk.',
  })
  await rowsOf(page).filter({ hasText: 'heron' }).click()
  await button(page, 'More for this entry').click()
  await page.getByRole('menuitem', { name: 'Seal', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Seal this entry?' })).toBeVisible()
  await look(page, 'sealing an entry')
  await button(page, 'Seal').click()
  await expect(rowsOf(page).filter({ hasText: 'heron' })).toBeHidden()
  await goAnywhere(page, 'Sealed')
  await expect(secret(page)).toBeVisible()
  await look(page, 'sealed, closed')
  await secret(page).fill(passphrase)
  await page.keyboard.press('Enter')
  const row = page.getByRole('main').getByRole('button', { name: /A heron at dusk/ })
  await expect(row).toBeVisible()
  await look(page, 'sealed, open')
  await row.click()
  await expect(button(page, 'Take the seal off')).toBeVisible()
  await look(page, 'a sealed entry')
  await wayTo(page, 'Journal').click()
}

async function goAnywhere(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  const field = page.getByRole('combobox', { name: 'Go to anything' })
  await expect(field).toBeFocused()
  await field.fill(name)
  await page.getByRole('option', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
