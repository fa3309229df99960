import { beforeEach, expect, test, vi } from 'vitest'
import { blankStep, makingOf } from '#shared/made-exercise.ts'
import {
  addStep,
  moveStep,
  removeStep,
} from '../../../../../../src/renderer/screens/exercises/maker/change-steps.ts'
import {
  changeMaking,
  currentMaking,
  flushMaking,
  letMakingGo,
  openMakingPage,
} from '../../../../../../src/renderer/screens/exercises/maker/making-store.ts'
import { flushAnswers } from '../../../../../../src/renderer/state/answer-drafts.ts'
import { madeExercise } from '../../../../journal/exercises/support/made-exercise.ts'

const { save, open } = vi.hoisted(() => ({ save: vi.fn(), open: vi.fn() }))
vi.mock('../../../../../../src/renderer/journal.ts', () => ({
  journal: { maker: { save, open } },
  onNews: () => undefined,
}))

const checked = { ok: false, faults: [] }
const made = (id: string) => ({
  id,
  revision: 1,
  making: {
    ...makingOf(madeExercise([]), 'abcd'),
    steps: ['a', 'b', 'c'].map((key) => blankStep(key, 'info')),
  },
  given: null,
  checked,
})
const keys = () => currentMaking().making.steps.map(({ key }) => key)

beforeEach(async () => {
  open.mockReset().mockImplementation(({ id }) => Promise.resolve(made(id)))
  save
    .mockReset()
    .mockImplementation(({ baseRevision }) => Promise.resolve({ revision: baseRevision + 1, checked }))
  await openMakingPage('one')
})

test('a step moves by one, and no further than the ends', () => {
  expect(moveStep('c', -1)).toBe(2)
  expect(keys()).toEqual(['a', 'c', 'b'])
  expect(moveStep('a', -1)).toBe(1)
  expect(moveStep('b', 1)).toBe(3)
  expect(keys()).toEqual(['a', 'c', 'b'])
})

test('a step that was removed comes back where it was, but never into another exercise', async () => {
  const putBack = removeStep('b')
  expect(keys()).toEqual(['a', 'c'])
  putBack()
  expect(keys()).toEqual(['a', 'b', 'c'])
  const tooLate = removeStep('b')
  await openMakingPage('two')
  tooLate()
  expect(keys()).toEqual(['a', 'b', 'c'])
})

test('a new step has a key of its own, is open, and begins with two answers where there are any', () => {
  addStep('checklist')
  const { making, step } = currentMaking()
  const added = making.steps.at(-1)
  expect(added?.key).toMatch(/^[a-z0-9]{6}$/)
  expect(step).toBe(added?.key)
  expect(added?.options).toHaveLength(2)
})

test('what is typed is saved as it is, also when the page is left in the middle of it', async () => {
  changeMaking({ title: 'Half a tit' })
  expect(await flushMaking()).toBe(2)
  expect(save).toHaveBeenLastCalledWith(
    expect.objectContaining({
      id: 'one',
      baseRevision: 1,
      making: expect.objectContaining({ title: 'Half a tit' }),
    }),
  )
  changeMaking({ title: 'Half a title' })
  letMakingGo()
  await flushAnswers()
  expect(save).toHaveBeenLastCalledWith(
    expect.objectContaining({ baseRevision: 2, making: expect.objectContaining({ title: 'Half a title' }) }),
  )
})
