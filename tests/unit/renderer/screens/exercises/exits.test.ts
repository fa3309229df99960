import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Exercise, type ExerciseStep, exerciseFile } from '#shared/exercise.ts'
import { type Role, roles } from '#shared/private-settings.ts'
import {
  answerStep,
  currentRun,
  goOn,
  letRunGo,
  moveOn,
  show,
  stepBack,
} from '../../../../../src/renderer/screens/exercises/run-store.ts'

const { setJointAside } = vi.hoisted(() => ({ setJointAside: vi.fn() }))
vi.mock('../../../../../src/renderer/journal.ts', () => ({
  journal: { exercises: { setJointAside, saveDraft: () => new Promise(() => undefined) } },
  onNews: () => undefined,
}))

const folder = new URL('../../../../../resources/exercises/', import.meta.url)
const library: readonly Exercise[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => exerciseFile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))

const exitsOf = (step: ExerciseStep) => ('exit' in step ? (step.exit ?? []) : [])
const optionsOf = (step: ExerciseStep) => ('options' in step ? step.options.map(({ id }) => id) : [])
const asAnswer = (step: ExerciseStep, id: string) => (step.type === 'single-choice' ? id : [id])
const rolesOf = (exercise: Exercise, step: ExerciseStep) =>
  roles.filter((role) => exercise.roles.includes(role) && (step.for === undefined || step.for.includes(role)))
const withExits = library.flatMap((exercise) =>
  exercise.steps.flatMap((step) => (exitsOf(step).length > 0 ? [{ exercise, step }] : [])),
)

/** Opens an exercise at one of its steps, as the journal would give it. */
function openAt(exercise: Exercise, step: ExerciseStep, role: Role): void {
  letRunGo()
  const record = {
    record: 1 as const,
    id: '019aa000-0000-7000-8000-000000000001',
    exercise: { id: exercise.id, version: 1, title: exercise.title, author: 'Goldseam', hash: 'sha256:0' },
    role,
    lang: 'en',
    started: '2026-03-01T10:00',
    status: 'draft' as const,
    answers: [],
  }
  show({ record, exercise, place: step.key, revision: 1, given: [], newer: null })
}

beforeEach(() => {
  setJointAside.mockReset().mockResolvedValue(null)
})

test('the exits of the library are these, and they lead to all four pages', () => {
  const named = withExits.map(({ exercise, step }) => [
    exercise.id,
    step.key,
    exitsOf(step).map(({ to, anyOf }) => `${to}: ${anyOf.join(' ')}`),
  ])
  expect(named).toEqual([
    ['safety-check', 'alone', ['pause: no']],
    ['safety-check', 'afraid', ['safety: sometimes often']],
    ['safety-check', 'happened', ['safety: hurt forced controls breaks selfthreat twist eggshells']],
    ['safety-check', 'me', ['own-behaviour: hurt forced controls scare']],
    ['safety-check', 'say', ['safety: pay']],
    ['safety-check', 'dark', ['crisis: yes']],
    ['stay-or-go', 'warning', ['safety: afraid pattern twist']],
  ])
})

describe.each(withExits)('$exercise.id, at “$step.key”', ({ exercise, step }) => {
  const leading = new Map(exitsOf(step).flatMap(({ anyOf, to }) => anyOf.map((id) => [id, to] as const)))

  test.each([...leading].flatMap(([id, to]) => rolesOf(exercise, step).map((role) => ({ id, to, role }))))(
    '“$id” leads $role to the page “$to” when moving on, not while ticking',
    ({ id, to, role }) => {
      openAt(exercise, step, role)
      answerStep(step.key, asAnswer(step, id))
      expect(currentRun().phase).toEqual({ kind: 'step' })
      expect(setJointAside).not.toHaveBeenCalled()
      moveOn()
      expect(currentRun().phase).toEqual({ kind: 'exit', to })
      // "Another time" says nothing about what is safe; every other page sets aside what is done together.
      expect(setJointAside.mock.calls).toEqual(to === 'pause' ? [] : [[{ aside: true }]])
      stepBack()
      expect(currentRun()).toMatchObject({ phase: { kind: 'step' }, place: step.key })
      moveOn()
      goOn()
      expect(currentRun().place).not.toBe(step.key)
    },
  )

  test('every other answer, and none, goes on and sets nothing aside', () => {
    const others = optionsOf(step).filter((id) => !leading.has(id))
    expect(others.length).toBeGreaterThan(0)
    for (const answer of [undefined, ...others.map((id) => asAnswer(step, id))]) {
      openAt(exercise, step, exercise.roles[0] ?? 'self')
      answerStep(step.key, answer)
      moveOn()
      expect(currentRun().phase).toEqual({ kind: 'step' })
      expect(currentRun().place).not.toBe(step.key)
    }
    expect(setJointAside).not.toHaveBeenCalled()
  })

  test('one tick that leads there is enough among others', () => {
    if (step.type === 'single-choice') return
    const [id, to] = [...leading].at(-1) ?? []
    const others = optionsOf(step).filter((other) => !leading.has(other) && !['none', 'skip'].includes(other))
    openAt(exercise, step, exercise.roles[0] ?? 'self')
    answerStep(step.key, [...others, id])
    moveOn()
    expect(currentRun().phase).toEqual({ kind: 'exit', to })
  })
})

test('that exercises for two could not be set aside is told, and the page is there all the same', async () => {
  setJointAside.mockRejectedValue(new Error('the disk is full'))
  const [first] = withExits.filter(({ step }) => step.key === 'afraid')
  if (first === undefined) throw new Error('no such step')
  openAt(first.exercise, first.step, 'hurt')
  answerStep('afraid', 'often')
  moveOn()
  await vi.waitFor(() => expect(currentRun().failure).toEqual(new Error('the disk is full')))
  expect(currentRun().phase).toEqual({ kind: 'exit', to: 'safety' })
})

describe('at the end of Pause', () => {
  const [pause] = library.filter(({ id }) => id === 'pause')
  const [last] = pause?.steps.filter(({ key }) => key === 'next') ?? []
  if (pause === undefined || last === undefined) throw new Error('no such step')

  test('“Once more” begins it once more, after how stirred up one is, and asks anew at its end', () => {
    openAt(pause, last, 'hurt')
    answerStep('next', 'again')
    moveOn()
    expect(currentRun()).toMatchObject({ phase: { kind: 'step' }, place: 'feet' })
    expect(currentRun().values.has('next')).toBe(false)
  })

  test.each(['back', 'stop', 'help', undefined])('%s comes to its end', (answer) => {
    openAt(pause, last, 'hurt')
    answerStep('next', answer)
    moveOn()
    expect(currentRun().phase).toEqual({ kind: 'end' })
  })
})
