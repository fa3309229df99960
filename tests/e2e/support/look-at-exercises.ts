import { expect, type Page } from '@playwright/test'
import { look } from './axe.ts'
import { call } from './walk.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The library, the page of an exercise, one step of each kind, the end and the record, as axe sees them. */
export async function lookAtExercises(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Exercises' }).click()
  await expect(page.getByRole('heading', { name: 'Everyday tools' })).toBeVisible()
  await look(page, 'exercises')
  await page.getByRole('button', { name: /^Say what happened/ }).click()
  await button(page, 'Show all questions').click()
  await button(page, 'What is known about it').click()
  await look(page, 'an exercise before it is begun')
  await button(page, 'All sources').click()
  await look(page, 'sources')
  await button(page, 'Back').click()
  await button(page, 'Start').click()
  for (const kind of [
    'ticks',
    'long text',
    'date',
    'list',
    'people',
    'choice',
    'scale',
    'feelings',
    'text',
  ]) {
    await expect(page.getByText(/^step \d of 9$/)).toBeVisible()
    if (kind === 'choice') await page.getByRole('radio', { name: 'No', exact: true }).click()
    await look(page, `a step: ${kind}`)
    await button(page, kind === 'choice' ? 'Continue' : 'Skip').click()
  }
  await expect(button(page, 'Finish')).toBeVisible()
  await look(page, 'the end of an exercise')
  await button(page, 'Finish').click()
  await look(page, 'an exercise finished')
  await button(page, 'Open it').click()
  await expect(page.getByRole('region', { name: 'Exercise' })).toBeVisible()
  await look(page, 'a record')
  await lookAtLetterPutAway(page)
  const value = { text: 'If I hurt you, but', present: [] }
  const steps = [
    { exercise: 'apology-letter', place: 'letter', answers: [{ key: 'letter', state: 'answered', value }] },
    { exercise: 'commitment-builder', place: 'promise', answers: [] },
    { exercise: 'pause', place: 'breath', answers: [] },
  ]
  for (const [at, { exercise, place, answers }] of steps.entries()) {
    const id = `019aa000-0000-7000-8000-0000000000e${at}`
    await call(page, 'exercises.begin', { id, exercise, role: 'hurting', day: '2026-03-01', time: '21:04' })
    await call(page, 'exercises.saveDraft', { id, baseRevision: 1, place, answers })
    await page.getByRole('navigation').getByRole('button', { name: 'Exercises' }).click()
    await page
      .getByRole('button', { name: /^Continue “/ })
      .first()
      .click()
    await expect(page.getByText(/^step \d of \d$/)).toBeVisible()
    await look(page, `a step: ${place}`)
    await button(page, 'Close').click()
  }
}

/** A letter that is in no list until a day. */
async function lookAtLetterPutAway(page: Page): Promise<void> {
  const id = '019aa000-0000-7000-8000-0000000000d0'
  const moment = { day: '2026-03-01', time: '21:04' }
  await call(page, 'exercises.begin', { id, exercise: 'letter-not-sent', role: 'hurt', ...moment })
  const answers = [
    { key: 'letter', state: 'answered', value: { text: 'Dear M', present: [] } },
    { key: 'keep', state: 'answered', value: 'lock' },
  ]
  await call(page, 'exercises.finish', {
    id,
    baseRevision: 1,
    answers,
    status: 'finished',
    ...moment,
    zone: 'UTC',
  })
  await page.getByRole('navigation').getByRole('button', { name: 'Exercises' }).click()
  await page.getByRole('button', { name: /^The letter you don’t send/ }).click()
  await page
    .getByRole('listitem')
    .getByRole('button', { name: /^The letter you don’t send/ })
    .click()
  await expect(button(page, 'Take it out now')).toBeVisible()
  await look(page, 'a letter that is put away')
  await button(page, 'Take it out now').click()
  await expect(page.getByRole('region', { name: 'Exercise' }).getByText('Dear M')).toBeVisible()
}
