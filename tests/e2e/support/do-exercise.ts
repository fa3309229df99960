import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type Exercise, type ExerciseStep, exerciseFile } from '#shared/exercise.ts'
import { shownSteps } from '#shared/next-step.ts'
import { withPartner } from '#shared/partner-name.ts'
import type { Role } from '#shared/private-settings.ts'
import { answerStep, type Given } from './answer-step.ts'
import { expect, root } from './goldseam.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** An exercise of the library, as its file says it. */
export function exerciseNamed(id: string): Exercise {
  return exerciseFile.parse(JSON.parse(readFileSync(`${root}/resources/exercises/${id}.json`, 'utf8')))
}

export interface Doing {
  readonly role: Role
  /** Options, and numbers of scales, to choose where something hangs on it, by the keys of their steps. */
  readonly choose?: Readonly<Record<string, string>>
  /** Steps that are skipped, by their keys. */
  readonly skip?: readonly string[]
  /** Each step is first left blank, skipped and gone back to, and once more gone back to when it is answered. */
  readonly thoroughly?: boolean
}

/** What was given to one step, as the record has to show it; null for a step that was skipped or only read. */
export interface Done {
  readonly step: ExerciseStep
  readonly prompt: string
  readonly shown: string | null
}

/**
 * Does an exercise whose page is open from its start to its end, by keyboard: each step is answered by its type. Waits
 * for every question before it is answered. Stands at the last page when it is finished.
 */
export async function doExercise(page: Page, exercise: Exercise, doing: Doing): Promise<readonly Done[]> {
  await button(page, 'Start').click()
  const done = await answerAll(page, exercise, doing)
  const asked = done.some(({ step, shown }) => step.keep === 'ask' && shown !== null)
  if (asked) await button(page, 'Keep them and finish').click()
  else await button(page, 'Finish').click()
  await expect(
    page.getByRole('heading', { name: /^(Saved in your journal|No answer was kept)$/ }),
  ).toBeFocused()
  return done
}

/** Answers all steps from the first on. Stands at the page after the last one. */
async function answerAll(
  page: Page,
  exercise: Exercise,
  { role, choose = {}, skip = [], thoroughly = false }: Doing,
) {
  const values = new Map<string, unknown>()
  const done: Done[] = []
  for (const step of exercise.steps) {
    const shown = shownSteps(exercise, role, values)
    const at = shown.findIndex(({ key }) => key === step.key)
    if (at === -1) continue
    await isAsked(page, exercise, step, role)
    await expect(page.getByText(`step ${at + 1} of ${shown.length}`, { exact: true })).toBeVisible()
    if (thoroughly) {
      if (step.type === 'scale') await leaveBlank(page)
      await moveOnAndBack(page, exercise, step, role)
      await expect(button(page, step.type === 'info' ? 'Continue' : 'Skip')).toBeVisible()
    }
    const given: Given = skip.includes(step.key) ? nothing : await answerStep(page, step, choose[step.key])
    if (given.value !== undefined) values.set(step.key, given.value)
    const isGiven = given.shown !== null || step.type === 'info'
    await expect(button(page, isGiven ? 'Continue' : 'Skip')).toBeVisible()
    if (thoroughly) await moveOnAndBack(page, exercise, step, role)
    await expect(button(page, isGiven ? 'Continue' : 'Skip')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Enter')
    done.push({ step, prompt: promptOf(exercise, step, role), shown: given.shown })
  }
  return done
}

const nothing: Given = { value: undefined, shown: null }

/** The question, as somebody sees it who has given no name for the other person. */
export function promptOf({ lang }: Exercise, { prompt }: ExerciseStep, role: Role): string {
  return withPartner(prompt, '', role, lang)
}

/** The step is on the page, and its question has the focus. */
export async function isAsked(page: Page, exercise: Exercise, step: ExerciseStep, role: Role): Promise<void> {
  const [question = ''] = promptOf(exercise, step, role).split('\n\n')
  await expect(page.getByRole('heading', { level: 1, name: question, exact: true })).toBeFocused()
}

async function moveOnAndBack(page: Page, exercise: Exercise, step: ExerciseStep, role: Role): Promise<void> {
  const [question = ''] = promptOf(exercise, step, role).split('\n\n')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('heading', { level: 1, name: question, exact: true })).toBeHidden()
  await button(page, 'Back').press('Enter')
  await isAsked(page, exercise, step, role)
}

/** Says of a scale that it is left blank, as one would who looked at its numbers first. */
async function leaveBlank(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('Space')
  await expect(button(page, 'Continue')).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'Leave blank' })).toBeChecked()
}

/** Opens the record of an exercise that was just finished: each question as it was asked, with what was given. */
export async function seeRecord(page: Page, done: readonly Done[]): Promise<void> {
  await button(page, 'Open it').click()
  const record = page.getByRole('region', { name: 'Exercise' })
  for (const { step, prompt, shown } of done) {
    const name = prompt.replaceAll(/\s+/g, ' ')
    const answer = record.getByRole('region', { name, exact: true })
    if (shown !== null) await expect(answer).toContainText(shown)
    else if (step.type !== 'info') await expect(answer).toContainText('Skipped')
  }
}
