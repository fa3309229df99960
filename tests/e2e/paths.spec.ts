import type { Page } from '@playwright/test'
import { doExercise, exerciseNamed } from './support/do-exercise.ts'
import { expect, test } from './support/goldseam.ts'
import { createJournalQuickly } from './support/walk.ts'
import { beginPath } from './support/walk-path.ts'

// The first week of each guided path, every step through the screens. An exercise that a test before has done in the
// same words is marked as done.

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const check = 'Is this a safe place to start?'
/** Answers to the safety check that lead to no page about safety. */
const nothingToFear = { choose: { happened: 'none', me: 'none' } }
const enough = (page: Page) =>
  expect(page.getByText('One part a week is enough. The next one can wait.')).toBeVisible()

test('the first week of “I was hurt: steady first”', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  const { doStep } = await beginPath(page, 'I was hurt: steady first', 'hurt')
  await doStep('safety-check', nothingToFear)
  await doStep('pause', { choose: { next: 'back' } })
  await doStep('name-the-breach')
  await doStep('weekly-check-in', { called: 'Your first weekly check-in' })
  await enough(page)
  await button(page, 'Today').click()
  await expect(page.getByRole('button', { name: 'New entry' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Pick up where you were/ })).toBeHidden()
})

test('the first week of “I broke trust: seven steps”, and what waits until the door is closed', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  const { doStep, markDone, unfold, step } = await beginPath(page, 'I broke trust: seven steps', 'hurting')
  await unfold('Week 3')
  const plan = step('Plan the apology')
  await expect(plan.getByText('or leave that step out if nothing is going on any more')).toBeVisible()
  await expect(button(page, 'Mark as done: Plan the apology')).toBeHidden()
  await markDone(check)
  await doStep('close-the-door', { choose: { status: 'over' } })
  await expect(button(page, 'Go on anyway: Plan the apology')).toBeVisible()
  await doStep('name-the-breach', { called: 'Own up: name what happened' })
  await doStep('own-your-part', { called: 'Own up: your part' })
  await expect(button(page, 'Open: Plan the apology')).toBeVisible()
  await enough(page)
})

test('the first week of “Trust in myself”', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  const { doStep, markDone } = await beginPath(page, 'Trust in myself', 'self')
  await markDone(check, 'Pause')
  await doStep('name-the-breach')
  await doStep('weekly-check-in', { called: 'Your first weekly check-in' })
  await enough(page)
})

test('the first week of “After an affair”, for the one who broke trust', async ({ launchGoldseam }) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  const { doStep, markDone, unfold, step } = await beginPath(page, 'After an affair', 'hurting')
  await markDone(check)
  // Said by hand it opens nothing here: it is asked of everybody on this path.
  await unfold('Impact, weeks 3 to 5')
  const remorse = step('Sorry without falling apart')
  await expect(remorse.getByRole('button', { name: /^See what opens it/ })).toBeVisible()
  await doStep('close-the-door', { choose: { status: 'cannot' } })
  await expect(remorse.getByRole('button', { name: /^Open/ })).toBeVisible()
  await markDone('Say what happened', 'Own your part')
  await expect(step('Words for a break').getByText('This one is for two.')).toBeVisible()
})

test('the first week of “Twenty-one steps for both”, and what waits for the safety check', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  const { doStep, markDone, unfold, step } = await beginPath(page, 'Twenty-one steps for both', 'both')
  await markDone(check)
  await doStep('name-the-breach', { called: '1 Acknowledge' })
  await doStep('own-your-part', { called: '2 Apology: your part' })
  await unfold('Talking')
  await step('4 Open talk').getByRole('button', { name: 'See what opens it: 4 Open talk' }).click()
  await expect(page.getByText('First a short check, alone')).toBeVisible()
  await expect(button(page, 'Start')).toBeHidden()
})

test('the first week of “Weekly rhythm”, with the check before what is done together', async ({
  launchGoldseam,
}) => {
  const { page } = await launchGoldseam()
  await createJournalQuickly(page)
  const { doStep, markDone, unfold } = await beginPath(page, 'Weekly rhythm', 'both')
  await doStep('quick-log')
  await markDone('Weekly check-in')
  await unfold('Once a week')
  await doStep('new-routines')
  await button(page, 'See what opens it: Our weekly meeting').click()
  await button(page, 'Open the check').click()
  await doExercise(page, exerciseNamed('safety-check'), { role: 'hurt', ...nothingToFear })
  await button(page, 'Back to the path').click()
  // What was promised on the way is looked at in the meeting.
  await doStep('weekly-meeting')
})
