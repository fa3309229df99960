import type { Page } from '@playwright/test'
import { addDays } from '#shared/day.ts'
import { expect, test } from './support/goldseam.ts'
import { call, createJournalQuickly, goToJournal, lock, unlock } from './support/walk.ts'
import { beginPath } from './support/walk-path.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const goOn = (page: Page) => button(page, 'Continue').click()
const asks = (page: Page, words: string) =>
  expect(page.getByRole('heading', { level: 1, name: words })).toBeFocused()

/** Skips the question on the page, and waits for the next one. */
async function skip(page: Page): Promise<void> {
  const question = page.getByRole('heading', { level: 1 })
  const asked = (await question.textContent()) ?? ''
  await button(page, 'Skip').click()
  await expect(question).not.toHaveText(asked)
}

async function openExercise(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Exercises' }).click()
  await page.getByRole('searchbox', { name: 'Look for an exercise' }).fill(title)
  await page.getByRole('button', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test('an exercise is done with many kinds of answers, over a lock, by keyboard, and found by its words', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  let { page } = app
  await createJournalQuickly(page)
  await openExercise(page, 'Say what happened')
  await button(page, 'Start').click()
  await asks(page, 'What kind of trust was broken? Tick all that fit.')
  await expect(page.getByText('step 1 of 9')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Money or debt' }).click()
  await goOn(page)
  await asks(page, 'What happened, in your own words?')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox')).toBeFocused()
  // The last letters are typed at the moment of locking: the lock waits for them.
  await page.keyboard.type('A loan was hidden behind the heron clock.')
  page = await lock(app)
  await unlock(page)
  await page.getByRole('navigation').getByRole('button', { name: 'Exercises' }).click()
  await page.getByRole('button', { name: /^Continue “Say what happened”/ }).click()
  await expect(page.getByText('step 2 of 9')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveValue('A loan was hidden behind the heron clock.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ControlOrMeta+Enter')
  await asks(page, 'When did it come out, or when did you know? A rough date is fine.')
  await page.getByRole('radio', { name: 'Roughly: the month' }).click()
  await page.locator('input[type="month"]').fill('2026-02')
  await goOn(page)
  await expect(page.getByText('step 4 of 9')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('textbox', { name: 'Line 1' })).toBeFocused()
  await page.keyboard.type('Who signed it')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Line 2' })).toBeFocused()
  await page.keyboard.type('Since when')
  await goOn(page)
  await asks(page, 'Who else knows? Initials are enough.')
  await button(page, 'Skip').click()
  await page.getByRole('radio', { name: 'Yes, I do that to myself' }).click()
  await button(page, 'Back').click()
  await button(page, 'Skip').click()
  await expect(page.getByRole('radio', { name: 'Yes, I do that to myself' })).toBeChecked()
  await goOn(page)
  await page.getByRole('radio', { name: '7', exact: true }).click()
  await goOn(page)
  await button(page, 'lonely').click()
  await page.getByRole('textbox', { name: 'A word of your own' }).fill('hollow')
  await page.keyboard.press('Enter')
  await goOn(page)
  await asks(page, 'Finish this sentence: “Trust was broken when …”')
  await button(page, 'Skip').click()
  await button(page, 'Finish').click()
  await expect(page.getByRole('heading', { name: 'Saved in your journal' })).toBeFocused()
  await button(page, 'Back to the exercises').click()
  await expect(page.getByRole('heading', { name: 'Done lately' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Begun' })).toBeHidden()

  await goToJournal(page)
  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('combobox', { name: 'Search the journal' })).toBeFocused()
  await page.keyboard.insertText('heron clock')
  await page.getByRole('option', { name: /Say what happened/ }).click()
  const record = page.getByRole('region', { name: 'Exercise' })
  await expect(record.getByText('A loan was hidden behind the heron clock.')).toBeVisible()
  for (const words of [
    'Money or debt',
    'February 2026',
    'Since when',
    '7 (0 Hardly at all',
    'lonely, hollow',
  ])
    await expect(record.getByText(words)).toBeVisible()
  await expect(record.getByText('Skipped')).toHaveCount(2)
  await expect(record.locator('[contenteditable="true"]')).toHaveCount(0)
  const what = record.getByRole('region', { name: /^What happened/ })
  await what.getByRole('button', { name: 'Change the answer' }).click()
  await record.getByRole('textbox', { name: /^What happened/ }).fill('A loan was hidden. I know it now.')
  await button(page, 'Keep this answer').click()
  await expect(record.getByText('A loan was hidden. I know it now.')).toBeVisible()
  const { body } = await call<{ body: string }>(page, 'entries.read', {
    id: (await call<{ id: string }[]>(page, 'exercises.records', { exercise: 'name-the-breach' }))[0]?.id,
  })
  expect(body).toContain('I know it now')
  expect(body).not.toContain('heron clock')
})

test('a safety exit sets exercises for two aside until they are brought back, and its answers are kept nowhere', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  await openExercise(page, 'Our plan')
  await expect(page.getByText('First a short check, alone')).toBeVisible()
  await button(page, 'Open the check').click()
  await page.getByRole('radio', { name: 'I was hurt' }).click()
  await button(page, 'Start').click()
  await goOn(page)
  await page.getByRole('radio', { name: 'Yes' }).click()
  await goOn(page)
  await page.getByRole('radio', { name: 'Often' }).click()
  // It acts when one moves on, and not while one is still ticking.
  await expect(page.getByRole('heading', { name: 'You deserve to be safe' })).toBeHidden()
  await goOn(page)
  await expect(page.getByRole('heading', { name: 'You deserve to be safe' })).toBeVisible()
  await button(page, 'Carry on by myself').click()
  // A pause in between takes nothing away, not even what is only in the window.
  await button(page, 'Pause').click()
  await asks(page, 'How stirred up are you?')
  await button(page, 'Close').click()
  await expect(page.getByText('step 4 of 8')).toBeVisible()
  await button(page, 'Back').click()
  await expect(page.getByRole('radio', { name: 'Often' })).toBeChecked()
  await goOn(page)
  await button(page, 'Carry on by myself').click()
  for (let step = 0; step < 4; step += 1) await skip(page)
  await goOn(page)
  await expect(page.getByRole('heading', { name: 'Keep these answers?' })).toBeFocused()
  await button(page, 'Finish without keeping them').click()
  await expect(page.getByRole('heading', { name: 'No answer was kept' })).toBeFocused()

  const [row] = await call<{ id: string }[]>(page, 'exercises.records', { exercise: 'safety-check' })
  const { record } = await call<{ record: { answers: object[] } }>(page, 'exercises.readRecord', {
    id: row?.id,
  })
  expect(record.answers.filter((answer) => 'value' in answer)).toEqual([])
  expect(await call(page, 'entries.days')).toMatchObject({ total: 0 })

  await button(page, 'Back to the exercises').click()
  await openExercise(page, 'Our plan')
  await expect(page.getByText('Not on your list right now')).toBeVisible()
  await expect(button(page, 'Start')).toBeHidden()
  await button(page, 'Bring them back').click()
  await expect(button(page, 'Start')).toBeVisible()
})

test('a path is begun, one step left out and one begun, waits on Today, and is stopped with one question', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  const { step, markDone } = await beginPath(page, 'I was hurt: steady first', 'hurt')
  await button(page, 'Leave it out: Pause').click()
  await expect(step('Pause')).toBeFocused()
  await expect(step('Pause').getByText('Left out')).toBeVisible()
  await markDone('Is this a safe place to start?')
  await button(page, 'Today').click()
  await button(page, 'Pick up where you were: Say what happened').click()
  await button(page, 'Open: Say what happened').click()
  await button(page, 'Start').click()
  await asks(page, 'What kind of trust was broken? Tick all that fit.')
  await page.getByRole('checkbox', { name: 'Money or debt' }).click()
  await button(page, 'Close').click()
  await expect(step('Say what happened').getByText('Begun')).toBeVisible()
  await button(page, 'Continue: Say what happened').click()
  await expect(page.getByRole('checkbox', { name: 'Money or debt' })).toBeChecked()
  await page.keyboard.press('Escape')
  await button(page, 'Stop this path').click()
  await page.getByRole('radio', { name: 'Rest' }).click()
  await button(page, 'Stop').click()
  await expect(page.getByText('You stopped this path. Your place on it is kept.')).toBeVisible()
  await button(page, 'Today').click()
  await expect(page.getByRole('button', { name: 'New entry' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Pick up where you were/ })).toBeHidden()
  // What was begun waits there by itself, and a week after a check-in the next one is offered, once.
  const weekAgo = addDays(new Date().toLocaleDateString('sv'), -7)
  const moment = { day: weekAgo, time: '20:00' }
  const id = '019aa000-0000-7000-8000-0000000000c1'
  await call(page, 'exercises.begin', { id, exercise: 'weekly-check-in', role: 'hurt', ...moment })
  const answers = [{ key: 'safe', state: 'answered', value: 6 }]
  await call(page, 'exercises.finish', {
    id,
    baseRevision: 1,
    answers,
    status: 'finished',
    ...moment,
    zone: 'UTC',
  })
  await button(page, 'Promises').click()
  await button(page, 'Today').click()
  await expect(button(page, 'Continue: Say what happened')).toBeVisible()
  await expect(button(page, 'Weekly check-in, about 4 minutes')).toBeVisible()
  await button(page, 'Not this week').click()
  await expect(button(page, 'Weekly check-in, about 4 minutes')).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})
