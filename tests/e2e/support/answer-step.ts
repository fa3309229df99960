import type { Locator, Page } from '@playwright/test'
import type { ExerciseStep } from '#shared/exercise.ts'
import { expect } from './goldseam.ts'

/** What was given to a step. */
export interface Given {
  /** As far as another step may ask about it: ids of options, a number. */
  readonly value: unknown
  /** Words the record has to show for it; null for nothing. */
  readonly shown: string | null
}

/**
 * Answers the step on the page as its type asks for it, with the keyboard alone. Its question has the focus.
 * @param choice the option or the number to choose, where it is not to be the first, or 4
 */
export async function answerStep(page: Page, step: ExerciseStep, choice?: string): Promise<Given> {
  const { keyboard } = page
  /** Goes from the question to the first thing one answers with. */
  const enter = async () => {
    // The timer stands before it.
    if (step.minutes !== undefined) await keyboard.press('Tab')
    await keyboard.press('Tab')
  }
  const words = `My ${step.key}`
  switch (step.type) {
    case 'info':
      return { value: undefined, shown: null }
    case 'short-text':
    case 'long-text':
      await enter()
      await expect(page.getByRole('textbox')).toBeFocused()
      await keyboard.type(words)
      return { value: words, shown: words }
    case 'scale':
      await enter()
      await chooseAmong(page, page.getByRole('radio'), Number(choice ?? 4))
      return { value: Number(choice ?? 4), shown: `${choice ?? 4} (0 ` }
    case 'single-choice': {
      const at = optionAt(step.options, choice)
      await enter()
      await chooseAmong(page, page.getByRole('radio'), at)
      return { value: step.options[at]?.id, shown: step.options[at]?.text ?? null }
    }
    case 'multi-choice':
    case 'checklist': {
      const at = optionAt(step.options, choice)
      const box = page.getByRole('checkbox').nth(at)
      await enter()
      for (let passed = 0; passed < at; passed += 1) await keyboard.press('Tab')
      await expect(box).toBeFocused()
      await keyboard.press('Space')
      await expect(box).toBeChecked()
      return { value: [step.options[at]?.id], shown: step.options[at]?.text ?? null }
    }
    case 'date':
      await enter()
      await expect(page.locator('input[type="date"]')).toBeFocused()
      // Whatever comes first where one is: day, month and year are these.
      await keyboard.type('02022026')
      await expect(page.locator('input[type="date"]')).toHaveValue('2026-02-02')
      return { value: undefined, shown: '2026' }
    case 'time':
      await enter()
      await expect(page.locator('input[type="time"]')).toBeFocused()
      // Where the day has twenty-four hours the last two letters are nothing.
      await keyboard.type('0905AM')
      await expect(page.locator('input[type="time"]')).toHaveValue('09:05')
      return { value: undefined, shown: '9:05' }
    case 'list':
      await enter()
      await expect(page.getByRole('textbox').first()).toBeFocused()
      await keyboard.type('The first line')
      if ((step.max ?? 2) > 1) {
        await keyboard.press('Enter')
        await expect(page.getByRole('textbox').nth(1)).toBeFocused()
        await keyboard.type(words)
      }
      return { value: undefined, shown: 'The first line' }
    case 'person':
      await enter()
      await expect(page.getByRole('textbox')).toBeFocused()
      await keyboard.type('R.')
      return { value: undefined, shown: 'R.' }
    case 'feelings': {
      await enter()
      const first = page.getByRole('group').getByRole('button').first()
      await expect(first).toBeFocused()
      const feeling = (await first.textContent()) ?? ''
      await keyboard.press('Space')
      await expect(first).toHaveAttribute('aria-pressed', 'true')
      return { value: undefined, shown: feeling }
    }
    case 'commitment':
      await enter()
      await expect(page.getByRole('textbox', { name: 'What will you do?' })).toBeFocused()
      await keyboard.type(words)
      await keyboard.press('Tab')
      await expect(page.getByRole('textbox', { name: 'When, and how often?' })).toBeFocused()
      await keyboard.type('On Sundays')
      return { value: undefined, shown: words }
    case 'commitment-review':
      return reviewPromises(page, enter)
    case 'letter':
      await enter()
      await expect(page.getByRole('textbox')).toBeFocused()
      await keyboard.type(words)
      await keyboard.press('Tab')
      await expect(page.getByRole('checkbox').first()).toBeFocused()
      await keyboard.press('Space')
      return { value: undefined, shown: words }
  }
}

/** Chooses one of several with the arrow keys. The first of them, or the one that is chosen, has the focus. */
async function chooseAmong(page: Page, radios: Locator, at: number): Promise<void> {
  await expect(radios.first()).toBeFocused()
  if (at === 0) await page.keyboard.press('Space')
  for (let step = 1; step <= at; step += 1) {
    await page.keyboard.press('ArrowDown')
    await expect(radios.nth(step)).toBeFocused()
  }
  await expect(radios.nth(at)).toBeChecked()
}

/** Marks the first promise as kept, where there is one. */
async function reviewPromises(page: Page, enter: () => Promise<void>): Promise<Given> {
  const none = page.getByText('You have no promises written down at the moment.')
  const kept = page.getByRole('radio', { name: 'Kept' }).first()
  await expect(none.or(kept)).toBeVisible()
  if (await none.isVisible()) return { value: undefined, shown: null }
  await enter()
  await expect(page.getByRole('radio', { name: 'Leave blank' }).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(kept).toBeChecked()
  return { value: undefined, shown: ': kept' }
}

function optionAt(options: readonly { readonly id: string }[], choice: string | undefined): number {
  const at = choice === undefined ? 0 : options.findIndex(({ id }) => id === choice)
  if (at === -1) throw new Error(`there is no option ${choice}`)
  return at
}
