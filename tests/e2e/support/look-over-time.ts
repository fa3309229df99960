import { expect, type Page } from '@playwright/test'
import { addDays } from '#shared/day.ts'
import { weeksUpTo } from '#shared/week.ts'
import { look } from './axe.ts'
import { call } from './walk.ts'

// Promises and what is measured, as axe sees them.

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const today = new Date().toLocaleDateString('sv')
const weeks = weeksUpTo(today, 8)
const idOf = (number: number) => `019aa000-0000-7000-8000-0000000010${String(number).padStart(2, '0')}`

export async function lookAtPromises(page: Page): Promise<void> {
  await button(page, 'Promises').click()
  await look(page, 'no promises')
  await button(page, 'New promise').click()
  await page.getByRole('radio', { name: 'I feel pressed into it' }).click()
  await button(page, 'Keep this promise in the list').click()
  await look(page, 'a promise being written')
  await button(page, 'Cancel').click()
  const words = { howOften: 'Daily', seenBy: '', ifThen: '', reviewOn: null, idea: 'mine' }
  for (const [at, what] of ['Ring when late', 'Walk on Sundays'].entries())
    await call(page, 'promises.create', { ...words, what, id: idOf(at), beginsOn: weeks[0] })
  for (const [at, state] of ['kept', 'partly', 'not-due', 'kept', 'missed', 'missed'].entries())
    await call(page, 'promises.mark', { id: idOf(0), week: weeks[at + 1], today, state })
  await call(page, 'promises.end', { id: idOf(1), baseRevision: 1, on: today, why: 'It became a habit' })
  await button(page, 'Today').click()
  await button(page, 'Promises').click()
  await expect(page.getByText('This promise may be too big or not really yours.')).toBeVisible()
  await look(page, 'promises, and a question')
  await button(page, 'Missed').click()
  await expect(page.getByRole('textbox', { name: 'What got in the way?' })).toBeFocused()
  await look(page, 'promises, after a miss')
}

export async function lookAtOverTime(page: Page): Promise<void> {
  const answers = ['t-predict', 't-depend', 't-faith', 'safe', 'weight', 'close']
  for (const [at, week] of weeks.entries()) {
    if (at === 2) continue
    const id = idOf(20 + at)
    const day = at === weeks.length - 1 ? today : addDays(week, 1)
    const begun = { id, exercise: 'weekly-check-in', role: 'hurt', day, time: '20:00' }
    const { revision } = await call<{ revision: number }>(page, 'exercises.begin', begun)
    await call(page, 'exercises.finish', {
      ...{ id, baseRevision: revision, status: 'finished', day, time: '20:10', zone: 'Europe/Paris' },
      answers: answers.map((key, value) => ({ key, state: 'answered', value: (value + at) % 11 })),
    })
  }
  await call(page, 'measures.pin', { id: idOf(40), day: weeks[4], words: 'First session' })
  await button(page, 'Over time').click()
  await expect(
    page.getByRole('img', { name: /Between \d+ and \d+ over 8 weeks\. 1 week left blank/ }),
  ).toHaveCount(4)
  await page.getByText('The numbers').first().click()
  await expect(page.getByRole('table').first()).toBeVisible()
  await look(page, 'over time')
  // The charts get narrower with their cards.
  const size = page.viewportSize()
  const beyond = () =>
    page
      .getByRole('figure')
      .evaluateAll((cards) => cards.filter((card) => card.scrollWidth > card.clientWidth + 1).length)
  for (const width of [1280, 900]) {
    await page.setViewportSize({ width, height: 700 })
    await expect.poll(beyond).toBe(0)
  }
  if (size) await page.setViewportSize(size)
}
