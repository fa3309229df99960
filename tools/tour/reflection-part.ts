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
