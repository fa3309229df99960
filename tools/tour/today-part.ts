import { goToJournal } from '../drive/walk.ts'
import { isSaved, textOf } from '../drive/writing.ts'
import { button, show, type Tour } from './tour.ts'

/** Today, with something written: the prompt, a quick note, earlier years. */
export async function seeToday(tour: Tour): Promise<void> {
  const { page } = tour.app
  await button(page, 'Settings').click()
  await page.getByRole('checkbox', { name: 'Show what was written on this day in earlier years' }).click()
  await button(page, 'Today').click()
  await page.getByRole('heading', { name: 'On this day' }).waitFor()
  await show(tour, page, 'today', 'Today, in a journal that has been written in for a year.', {
    smallToo: true,
  })
  await button(page, 'Do not show this day again').scrollIntoViewIfNeeded()
  await show(tour, page, 'today-earlier-years', 'A year ago, and how to have it never brought up again.')
  await page.keyboard.press('ControlOrMeta+Shift+n')
  await page.getByRole('textbox', { name: 'Quick note' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('Ask about the second week of December.', { delay: 10 })
  await page.getByText(/^Saved /).waitFor()
  await show(tour, page, 'quick-note', 'A quick note, saved as one types.')
  await page.keyboard.press('ControlOrMeta+Enter')
  await button(page, 'Show it').waitFor()
  await show(tour, page, 'quick-note-kept', 'The note is kept, and the field is empty for the next.')
  await button(page, 'Write about this').click()
  await textOf(page).and(page.locator(':focus')).waitFor()
  await show(tour, page, 'prompt', 'Writing about a prompt. It stands above the entry and is no part of it.')
  await page.keyboard.press('ControlOrMeta+Shift+n')
  await page.getByRole('dialog', { name: 'Quick note' }).waitFor()
  await show(tour, page, 'quick-note-anywhere', 'A quick note from anywhere.')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Quick note' }).waitFor({ state: 'hidden' })
  await button(page, 'Today').click()
  await button(page, 'Not today').click()
  await button(page, 'Stop offering prompts').waitFor()
  await show(tour, page, 'today-no-prompt', 'No prompt today.')
  await goToJournal(page)
}

/** Months, years and single days. */
export async function seeCalendar(tour: Tour): Promise<void> {
  const { page } = tour.app
  await button(page, 'Calendar').click()
  await page.getByRole('grid').waitFor()
  await show(tour, page, 'calendar', 'The calendar: a month, and the day that is open.', { smallToo: true })
  await button(page, 'Year').click()
  await page.getByRole('grid').last().waitFor()
  await show(tour, page, 'calendar-year', 'A year: the larger the mark, the more was written.', {
    smallToo: true,
  })
  await button(page, 'Month').click()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Go to anything' }).fill('yesterday')
  await page.getByRole('option', { name: /Day$/ }).waitFor()
  await show(tour, page, 'go-anywhere-day', 'A day is gone to by typing it.')
  await page.keyboard.press('Enter')
  await page.getByRole('listitem').filter({ hasText: 'After the lamp talk' }).waitFor()
  await show(tour, page, 'calendar-day', 'A day, with what was written on it.')
  await goToJournal(page)
}

/** Star, feelings and tags of an entry; earlier versions of it. */
export async function markAndCompare(tour: Tour): Promise<void> {
  const { page } = tour.app
  await page.getByRole('option').filter({ hasText: 'A small thing, kept' }).click()
  await textOf(page).filter({ hasText: 'Home at six' }).waitFor()
  await page.keyboard.press('ControlOrMeta+Shift+s')
  await button(page, 'How was it').click()
  await button(page, 'relieved').click()
  await show(tour, page, 'feelings', 'Feelings, as words; several at once is normal.', { smallToo: true })
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'How was it' }).waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: /^Tags/ }).click()
  await page.getByRole('combobox', { name: 'Tags of this entry' }).fill('evenings')
  await page.keyboard.press('Enter')
  await button(page, 'Remove evenings').waitFor()
  await show(tour, page, 'tags', 'Tags of an entry.')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Tags' }).waitFor({ state: 'hidden' })
  await textOf(page).click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' I did breathe out.', { delay: 10 })
  await page.keyboard.press('ControlOrMeta+s')
  await isSaved(page)
  await button(page, 'More for this entry').click()
  await page.getByRole('menuitem', { name: 'Earlier versions' }).click()
  await page.getByRole('heading', { name: 'Earlier versions' }).waitFor()
  await show(tour, page, 'versions', 'Earlier versions of an entry.', { smallToo: true })
  await page.getByRole('radio', { name: 'What changed until now' }).click()
  await show(tour, page, 'versions-changes', 'What changed since, word by word.', { smallToo: true })
  await goToJournal(page)
}
