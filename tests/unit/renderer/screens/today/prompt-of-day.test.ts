// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import {
  forgetPrompt,
  offerPrompt,
  usePromptOfDay,
} from '../../../../../src/renderer/screens/today/prompt-of-day.ts'

const answers = vi.hoisted(() => [] as (() => void)[])
vi.mock('../../../../../src/renderer/journal.ts', () => ({
  onNews: () => () => undefined,
  journal: {
    prompts: {
      ofDay: () =>
        new Promise((answer) => {
          answers.push(() => answer({ id: `${answers.length}`, text: 'What do you miss?' }))
        }),
    },
  },
}))

test('what was asked for before other prompts were wanted is dropped, and whoever shows it hears so', async () => {
  const { forgotten } = usePromptOfDay.getState()
  const early = offerPrompt('2026-11-22', 'ofDay')
  forgetPrompt()
  answers[0]?.()
  await early
  expect(usePromptOfDay.getState()).toMatchObject({ day: null, prompt: null, forgotten: forgotten + 1 })
  const again = offerPrompt('2026-11-22', 'ofDay')
  answers[1]?.()
  await again
  expect(usePromptOfDay.getState()).toMatchObject({
    day: '2026-11-22',
    prompt: { text: 'What do you miss?' },
  })
})
