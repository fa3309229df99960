import type { Page } from '@playwright/test'
import { exerciseNamed, isAsked } from './support/do-exercise.ts'
import { expect, openGoldseam, test } from './support/goldseam.ts'
import { call, createJournalQuickly, unlock } from './support/walk.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const says = (page: Page, words: string) =>
  expect(page.getByRole('heading', { level: 2, name: words })).toBeVisible()
const check = exerciseNamed('safety-check')
const goOn = (page: Page) => page.keyboard.press('ControlOrMeta+Enter')

/** Whether the words of a heading are what one sees at its place. */
const isUncovered = (page: Page, words: string) =>
  page.getByRole('heading', { level: 2, name: words }).evaluate((heading) => {
    const { left, top } = heading.getBoundingClientRect()
    return heading.contains(document.elementFromPoint(left + 4, top + 4))
  })

/** Waits for a question of the check. */
async function asks(page: Page, key: string): Promise<void> {
  const step = check.steps.find((one) => one.key === key)
  if (step === undefined) throw new Error(`the check does not ask ${key}`)
  await isAsked(page, check, step, 'hurt')
}

test('each of the four pages an answer leads to can be left by every one of its ways, and the app closed and locked from it', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  const { page } = app
  await createJournalQuickly(page)
  await page.getByRole('navigation').getByRole('button', { name: 'Exercises' }).click()
  await page.getByRole('button', { name: /^Is this a safe place to start\?/ }).click()
  await button(page, 'Start').click()
  await asks(page, 'intro')
  await goOn(page)
  await asks(page, 'alone')
  await page.getByRole('radio', { name: /^No, or I am not sure/ }).click()
  await goOn(page)
  await says(page, 'Another time')
  await button(page, 'Back to the question').click()
  await asks(page, 'alone')
  await page.getByRole('radio', { name: 'Yes' }).click()
  await goOn(page)
  await asks(page, 'afraid')
  await button(page, 'Skip').click()
  await asks(page, 'happened')
  await button(page, 'Skip').click()

  await asks(page, 'me')
  await page.getByRole('checkbox', { name: /^I scared them/ }).click()
  await goOn(page)
  await says(page, 'It took something to tick that')
  await expect(page.getByRole('region', { name: 'Safety' })).toBeFocused()
  await button(page, 'Safety page').click()
  await says(page, 'You deserve to be safe')
  await button(page, 'Show numbers').click()
  await expect(page.getByText('1-800-799-7233')).toBeVisible()
  await button(page, 'Back').click()
  await says(page, 'It took something to tick that')
  await button(page, 'Carry on by myself').click()
  await asks(page, 'say')
  await button(page, 'Skip').click()

  await asks(page, 'dark')
  await page.getByRole('radio', { name: 'Yes' }).click()
  await goOn(page)
  await says(page, 'Please talk to someone now')
  await button(page, 'Pause').first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'How stirred up are you?' })).toBeFocused()
  await button(page, 'Close').click()
  await asks(page, 'dark')
  await expect(page.getByRole('radio', { name: 'Yes' })).toBeChecked()
  await goOn(page)
  await says(page, 'Please talk to someone now')
  await button(page, 'Carry on by myself').click()
  await asks(page, 'end')
  for (const key of ['dark', 'say']) {
    await button(page, 'Back').click()
    await asks(page, key)
  }
  await page.getByRole('radio', { name: /^I might pay for it later/ }).click()
  await goOn(page)
  await says(page, 'You deserve to be safe')
  // The page is longer than the window, and begins at its beginning.
  await expect.poll(() => isUncovered(page, 'You deserve to be safe')).toBe(true)
  await expect(page.getByText('Exercises for two are set aside here.')).toBeVisible()
  await button(page, 'Close the app now').click()
  await app.ended

  const again = await openGoldseam({ userData: app.userData })
  try {
    await expect(again.page.getByRole('heading', { name: 'Open your journal' })).toBeVisible()
    await unlock(again.page)
    const library = await call<{ drafts: unknown[]; jointSetAside: boolean }>(again.page, 'exercises.list')
    expect(library).toMatchObject({ jointSetAside: true })
    // Of what was ticked nothing is there: the check stands where it was, without an answer.
    for (const { id } of library.drafts as { id: string }[]) {
      const { given } = await call<{ given: { state: string }[] }>(again.page, 'exercises.openDraft', { id })
      expect(given.filter((one) => 'value' in one)).toEqual([])
    }
  } finally {
    await again.quit()
  }
})
