import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { look } from './axe.ts'
import type { Goldseam } from './goldseam.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const toExercises = (page: Page) =>
  page.getByRole('navigation').getByRole('button', { name: 'Exercises' }).click()

const walk = {
  format: 1,
  id: 'x.mara-lind.evening-walk',
  version: 1,
  kind: 'exercise',
  lang: 'en',
  title: 'The evening walk',
  purpose: 'To say one true thing.',
  roles: ['hurt', 'both'],
  minutes: { min: 10, max: 20 },
  setting: 'alone',
  whenToUse: 'In the evening.',
  whenNot: 'After a quarrel.',
  evidence: { grade: 'D', note: 'From my practice.' },
  author: { kind: 'therapist', name: 'Mara Lind' },
  steps: [
    {
      key: 'far',
      type: 'scale',
      prompt: 'You should say how far.',
      low: 'Near',
      high: 'Far',
      series: 'weight',
    },
  ],
}

/** A file that is refused, one that is read before it is added, its page, and the maker, as axe sees them. */
export async function lookAtMaker(app: Goldseam): Promise<void> {
  const { page } = app
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-test-'))
  const file = join(folder, 'exercise.json')
  const choose = async (content: object, way: string) => {
    writeFileSync(file, JSON.stringify(content))
    await app.dialogs.answerOpen(file)
    await button(page, way).click()
  }
  await toExercises(page)
  await choose({ ...walk, id: 'pause', title: '' }, 'Add one from a file')
  await expect(page.getByRole('heading', { name: 'This file cannot be added' })).toBeVisible()
  await look(page, 'a file that is refused')
  await choose(walk, 'Choose another file')
  await expect(page.getByText('From Mara Lind. Not checked by us.')).toBeVisible()
  await look(page, 'a file before it is added')
  await button(page, 'Add to my exercises').click()
  await expect(button(page, 'Remove from my exercises')).toBeVisible()
  await look(page, 'an exercise of somebody else')
  await button(page, 'Make your own from this').click()
  await expect(page.getByRole('heading', { level: 1, name: 'The evening walk' })).toBeVisible()
  await button(page, 'Add to my exercises').click()
  await expect(page.getByText(/still to do$/)).toBeFocused()
  await button(page, 'Add a step').click()
  await expect(page.getByRole('button', { name: /^A checklist/ })).toBeVisible()
  await look(page, 'kinds of steps')
  await page.getByRole('button', { name: /^One of several/ }).click()
  await expect(page.getByRole('textbox', { name: 'What it asks' })).toBeFocused()
  await button(page, 'When it is shown, and what is kept').click()
  await page.getByRole('combobox', { name: 'This step is shown' }).selectOption({ index: 1 })
  await look(page, 'the maker')
  await button(page, 'Back').click()
  await expect(button(page, 'Begin a new one')).toBeVisible()
  await look(page, 'what is being made')
  rmSync(folder, { recursive: true, force: true })
}
