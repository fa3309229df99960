import type { Locator, Page } from '@playwright/test'
import type { Role } from '#shared/private-settings.ts'
import { type Doing, doExercise, exerciseNamed } from './do-exercise.ts'
import { expect } from './goldseam.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const roleWords: Readonly<Record<Role, string>> = {
  hurt: 'I was hurt',
  hurting: 'I broke trust',
  both: 'We both did',
  self: 'I’m rebuilding trust in general',
}

/** A path that is walked through the screens. */
export interface Walk {
  readonly page: Page
  readonly role: Role
  /** One of its steps, by its exercise and by what it is called on the path. */
  step(called: string): Locator
  /** Does a step whose part is open: its exercise from start to end, in the path's role. Stands at the path again. */
  doStep(exercise: string, options?: Partial<Doing> & { readonly called?: string }): Promise<void>
  /** Says of steps that they were done, as somebody does who did them elsewhere. */
  markDone(...called: readonly string[]): Promise<void>
  /** Opens a part one does not stand at. */
  unfold(part: string): Promise<void>
}

/** Begins a path in a role, from wherever one is. */
export async function beginPath(page: Page, title: string, role: Role): Promise<Walk> {
  await page.getByRole('navigation').getByRole('button', { name: 'Exercises' }).click()
  await button(page, 'Guided paths').click()
  await page.getByRole('button', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
  const where = page.getByRole('radio', { name: roleWords[role] })
  if ((await page.getByRole('radio').count()) > 0) await where.click()
  await button(page, 'Begin this path').click()
  await expect(page.getByText('Pick up where you were')).toBeVisible()
  const step = (called: string) =>
    page.getByRole('listitem').filter({ has: page.getByText(called, { exact: true }) })
  return {
    page,
    role,
    step,
    async doStep(id, { called, ...doing } = {}) {
      const exercise = exerciseNamed(id)
      const name = called ?? exercise.title
      await step(name)
        .getByRole('button', { name: /^(Open|Go on anyway): / })
        .click()
      await expect(page.getByRole('heading', { level: 1, name: exercise.title })).toBeVisible()
      const mine = exercise.roles.includes(role) ? role : (exercise.roles[0] ?? role)
      if (exercise.roles.length > 1)
        await expect(page.getByRole('radio', { name: roleWords[mine] })).toBeChecked()
      await doExercise(page, exercise, { role: mine, ...doing })
      await button(page, 'Back to the path').click()
      await expect(step(name).getByText('Done', { exact: true })).toBeVisible()
    },
    async markDone(...names) {
      for (const name of names) {
        await button(page, `Mark as done: ${name}`).click()
        await expect(step(name).getByText('Done', { exact: true })).toBeVisible()
      }
    },
    async unfold(part) {
      await page.getByRole('button', { name: new RegExp(`^${part} (\\d+ steps?|Done)$`) }).click()
      await expect(page.getByRole('heading', { name: part }).getByRole('button')).toHaveAttribute(
        'aria-expanded',
        'true',
      )
    },
  }
}
