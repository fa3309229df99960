import { expect, type Page } from '@playwright/test'
import { readRecoveryCode } from '../../../tools/drive/walk.ts'
import { look } from './axe.ts'
import { call, passphrase } from './walk.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** From the Security page of a journal without a recovery code: the pages on which the ways into it are changed. */
export async function lookAtKeys(page: Page): Promise<void> {
  await button(page, 'Change the passphrase').click()
  await page.getByRole('textbox', { name: 'New passphrase', exact: true }).fill('too short')
  await page.getByRole('textbox', { name: 'The passphrase you have now' }).fill('anything')
  await button(page, 'Change the passphrase').click()
  await expect(page.getByText('Use at least 10 characters.')).toBeVisible()
  await look(page, 'changing the passphrase')
  await button(page, 'Back').click()
  await button(page, 'Someone may know it').click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Someone may know your passphrase' }),
  ).toBeVisible()
  await look(page, 'someone may know the passphrase')
  await button(page, 'Continue').click()
  await readRecoveryCode(page)
  await look(page, 'a new recovery code')
  await button(page, 'Go on without a code').click()
  await look(page, 'a passphrase for new keys')
  for (const heading of ['Your recovery code', 'Someone may know your passphrase', 'Security']) {
    await button(page, 'Back').click()
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }
  await button(page, 'Make a recovery code').click()
  const code = await readRecoveryCode(page)
  await button(page, 'I have written it down').click()
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code)
  await look(page, 'typing the new code')
  await page.getByRole('textbox', { name: 'The passphrase you have now' }).fill(passphrase)
  await button(page, 'Use this code').click()
  await button(page, 'Remove the code').click()
  await look(page, 'removing the recovery code')
  await button(page, 'Back').click()
  await page.getByRole('textbox', { name: /^Try the sheet/ }).fill('not it')
  await button(page, 'Check').click()
  await expect(page.getByText(/^It is not: a character/)).toBeVisible()
  await look(page, 'security, with a recovery code')
}

/** A week after a code was made Today asks for it. To be called last: the clock of the window is put forward. */
export async function lookAtDrill(page: Page): Promise<void> {
  const { codeSince } = await call<{ codeSince: number }>(page, 'keys.read')
  await page.clock.setSystemTime(codeSince + 9 * 24 * 60 * 60 * 1000)
  await button(page, 'Today').click()
  await button(page, 'Try it').click()
  await expect(page.getByRole('textbox', { name: /^Try the sheet/ })).toBeFocused()
  await look(page, 'today, asking for the recovery code')
}
