import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { goToJournal } from '../drive/walk.ts'
import { button, show, type Tour } from './tour.ts'

/** Exercises from the library to the end of one, a guided path, promises, and what they show over time. */
export async function reflect(tour: Tour): Promise<void> {
  const { page } = tour.app
  await page.getByRole('navigation').getByRole('button', { name: 'Exercises' }).click()
  await page.getByRole('heading', { name: 'Everyday tools' }).waitFor()
  await show(tour, page, 'exercises', 'The exercises.', { smallToo: true })
  await page.getByRole('button', { name: /^Weekly check-in/ }).click()
  await page.getByRole('radio', { name: 'I was hurt' }).click()
  await show(tour, page, 'exercise', 'An exercise before it is begun: when it helps, and when not.', {
    smallToo: true,
  })
  await button(page, 'Start').click()
  await page.getByRole('radio', { name: '6', exact: true }).click()
  await show(tour, page, 'exercise-step', 'One question at a time.', { smallToo: true })
  await answerAll(page)
  await show(tour, page, 'exercise-end', 'After the last question.')
  await button(page, 'Finish').click()
  await page.getByRole('heading', { name: 'Saved in your journal' }).waitFor()
  await show(tour, page, 'exercise-over', 'Finished, and where it is now.')
  await button(page, 'Back to the exercises').click()
  await addAndMake(tour)
  await seePaths(tour)
  await promise(tour)
  await button(page, 'Over time').click()
  await page.getByRole('heading', { level: 1, name: 'Over time' }).waitFor()
  await show(tour, page, 'over-time', 'Over time: one’s own lines, without a verdict.', { smallToo: true })
  await goToJournal(page)
}

/** Gives every scale the same number, and skips what asks for words. */
async function answerAll(page: Page): Promise<void> {
  const question = page.getByRole('heading', { level: 1 })
  const number = page.getByRole('radio', { name: '6', exact: true })
  const finish = button(page, 'Finish')
  while (!(await finish.isVisible())) {
    const before = await question.textContent()
    if (await number.isVisible()) await number.click()
    await button(page, 'Continue').or(button(page, 'Skip')).first().click()
    await question.filter({ hasNotText: before ?? '' }).waitFor()
  }
}

/** An exercise from a therapist, from its file to the list, and one of one's own in the making. */
async function addAndMake(tour: Tour): Promise<void> {
  const { app } = tour
  const { page } = app
  const file = join(app.userData, 'exercise.json')
  writeFileSync(file, JSON.stringify(eveningWalk))
  await app.dialogs.answerOpen(file)
  await button(page, 'Add one from a file').click()
  await page.getByText('From Mara Lind. Not checked by us.').waitFor()
  await show(tour, page, 'exercise-file', 'All of an exercise from a therapist, before it is added.', {
    smallToo: true,
  })
  await button(page, 'Add to my exercises').click()
  await button(page, 'Make your own from this').click()
  await page.getByRole('heading', { level: 1, name: 'The evening walk' }).waitFor()
  await button(page, 'When it is shown, and what is kept').click()
  await show(tour, page, 'exercise-maker', 'Making an exercise, and how it will look.', { smallToo: true })
  await button(page, 'Back').click()
  await page.getByRole('heading', { name: 'In the making' }).waitFor()
  await show(tour, page, 'exercises-made', 'What is being made.')
  await button(page, 'All exercises').click()
}

const eveningWalk = {
  format: 1,
  id: 'x.mara-lind.evening-walk',
  version: 1,
  kind: 'exercise',
  lang: 'en',
  title: 'The evening walk',
  purpose: 'To say one true thing a day without having to fix it.',
  roles: ['hurt', 'both'],
  minutes: { min: 10, max: 20 },
  setting: 'alone',
  whenToUse: 'On days when you have not said what you mean.',
  whenNot: 'Right after a quarrel.',
  evidence: { grade: 'D', note: 'From my practice. Not tested.' },
  author: { kind: 'therapist', name: 'Mara Lind' },
  steps: [
    {
      key: 'go',
      type: 'info',
      prompt: 'Leave your phone at home and walk for ten minutes. Then come back here.',
    },
    {
      key: 'far',
      type: 'scale',
      prompt: 'How heavy is it today?',
      low: 'Light',
      high: 'Hardly bearable',
      series: 'weight',
    },
    { key: 'say', type: 'long-text', prompt: 'What would you say to {partner}, if nothing could go wrong?' },
  ],
}

async function seePaths(tour: Tour): Promise<void> {
  const { page } = tour.app
  await button(page, 'Guided paths').click()
  await page.getByRole('button', { name: /^I was hurt: steady first/ }).waitFor()
  await show(tour, page, 'paths', 'The guided paths.', { smallToo: true })
  await page.getByRole('button', { name: /^I was hurt: steady first/ }).click()
  await button(page, 'Begin this path').click()
  await button(page, 'Stop this path').waitFor()
  await show(tour, page, 'path', 'A path: its weeks, and what waits on them.', { smallToo: true })
}

async function promise(tour: Tour): Promise<void> {
  const { page } = tour.app
  await button(page, 'Promises').click()
  await show(tour, page, 'promises-empty', 'No promises yet.')
  await button(page, 'New promise').click()
  await page.getByRole('textbox', { name: 'What will you do?' }).fill('Say before I am late')
  await page.getByRole('textbox', { name: 'When, and how often?' }).fill('On working days')
  await show(tour, page, 'promise-form', 'A promise of one’s own.', { smallToo: true })
  await button(page, 'Keep this promise in the list').click()
  await button(page, 'Kept').click()
  await page.getByText('Kept in 1 of 1 week.').waitFor()
  await show(tour, page, 'promises', 'Promises, and how their weeks went.', { smallToo: true })
}
