import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/goldseam.ts'
import { call, createJournalQuickly } from './support/walk.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const toExercises = (page: Page) =>
  page.getByRole('navigation').getByRole('button', { name: 'Exercises' }).click()

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goldseam-test-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('an exercise is made, saved as a file, added from it, done, and removed, and its answers stay', async ({
  launchGoldseam,
}) => {
  const app = await launchGoldseam()
  const { page } = app
  await createJournalQuickly(page)
  await toExercises(page)
  await button(page, 'Make an exercise').click()
  await button(page, 'Begin a new one').click()
  await field(page, 'Title').fill('The evening walk')
  await button(page, 'Save as a file').click()
  await expect(page.getByText(/^\d things are still to do$/)).toBeFocused()
  await page.getByRole('button', { name: 'What it is for: Nothing is written here.' }).click()
  await expect(field(page, 'What it is for')).toBeFocused()
  await page.keyboard.type('To say one true thing.')
  await field(page, 'When it helps').fill('In the evening.')
  await field(page, 'When not').fill('After a quarrel.')
  await field(page, 'In your own words').fill('From my practice.')
  await field(page, 'Your name, or that of your practice').fill('Mara Lind')
  await field(page, 'What it asks').fill('What was true today?')
  await button(page, 'Add a step').click()
  await page.getByRole('button', { name: /^A number from 0 to 10/ }).click()
  await expect(field(page, 'What it asks')).toBeFocused()
  await page.keyboard.type('How far did you walk?')
  await field(page, '0 means').fill('Not at all')
  await field(page, '10 means').fill('Very far')
  const preview = page.getByRole('complementary', { name: 'How it will look' })
  await expect(preview.getByRole('heading', { name: 'How far did you walk?' })).toBeVisible()
  await expect(preview.getByText('step 2 of 2')).toBeVisible()
  // By keyboard the step goes before the other, and the focus stays with it.
  const far = page.getByRole('button', { name: /^\d\. How far did you walk\?/ })
  await far.focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(preview.getByText('step 1 of 2')).toBeVisible()
  await expect(far).toBeFocused()

  const file = join(folder, 'exercise.json')
  await app.dialogs.answerSave(file)
  await button(page, 'Save as a file').click()
  await expect(page.getByText(/^It is saved as a file\./)).toBeVisible()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    id: 'x.mara-lind.the-evening-walk',
    version: 1,
    author: { kind: 'therapist', name: 'Mara Lind' },
    steps: [{ type: 'scale', prompt: 'How far did you walk?' }, { prompt: 'What was true today?' }],
  })

  await toExercises(page)
  await app.dialogs.answerOpen(file)
  await button(page, 'Add one from a file').click()
  await expect(page.getByText('From Mara Lind. Not checked by us.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'What was true today?' })).toBeVisible()
  await button(page, 'Add to my exercises').click()
  await button(page, 'Start').click()
  await page.getByRole('radio', { name: '7', exact: true }).click()
  await button(page, 'Continue').click()
  await expect(page.getByRole('heading', { name: 'What was true today?' })).toBeFocused()
  await page.getByRole('textbox').fill('I was afraid to ask.')
  await button(page, 'Continue').click()
  await button(page, 'Finish').click()
  await expect(page.getByRole('heading', { name: 'Saved in your journal' })).toBeFocused()

  await button(page, 'Back to the exercises').click()
  await page.getByRole('button', { name: /^The evening walk.*from Mara Lind/s }).click()
  await button(page, 'Remove from my exercises').click()
  await button(page, 'Remove').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Exercises' })).toBeVisible()
  await expect(page.getByText('from Mara Lind')).toBeHidden()
  await page.getByRole('button', { name: /^The evening walk/ }).click()
  const record = page.getByRole('region', { name: 'Exercise' })
  await expect(record.getByText('I was afraid to ask.')).toBeVisible()
  await expect(record.getByRole('button', { name: 'Do it again' })).toBeDisabled()
  const { exercises } = await call<{ exercises: { id: string }[] }>(page, 'exercises.list')
  expect(exercises.filter(({ id }) => id.startsWith('x.'))).toEqual([])
})
