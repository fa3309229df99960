import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Exercise, type ExerciseStep, exerciseFile } from '#shared/exercise.ts'
import { shownSteps } from '#shared/next-step.ts'
import {
  answersAtEnd,
  answersSoFar,
  askedAbout,
  type Given,
  holdsAnswers,
  unkeptWords,
} from '../../../../../src/renderer/screens/exercises/given-answers.ts'

const folder = new URL('../../../../../resources/exercises/', import.meta.url)
const library: readonly Exercise[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => exerciseFile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))

function given(id: string, values: Record<string, unknown>, more: Partial<Given> = {}): Given {
  const exercise = library.find((one) => one.id === id)
  if (!exercise) throw new Error(`no exercise ${id}`)
  return {
    exercise,
    role: 'hurt',
    values: new Map(Object.entries(values)),
    passed: new Set(Object.keys(values)),
    lost: new Set(),
    keepAsked: false,
    ...more,
  }
}
const stateOf = (answers: readonly { key: string; state: string }[], key: string) =>
  answers.find((answer) => answer.key === key)?.state

describe('what is kept while an exercise goes on', () => {
  test('what was answered, what was read and what was skipped; nothing of steps not reached', () => {
    const answers = answersSoFar(
      given('patience-and-timeline', { hoped: 'by spring' }, { passed: new Set(['intro', 'hoped', 'pace']) }),
    )
    expect(answers).toEqual([
      { key: 'intro', state: 'read' },
      { key: 'hoped', state: 'answered', value: 'by spring' },
      { key: 'pace', state: 'skipped' },
    ])
  })

  test('an answer to a step that other answers hide now: coming back, it is there again', () => {
    const answers = answersSoFar(given('impact-map', { share: 'nothing', short: 'It hurt.' }))
    expect(stateOf(answers, 'short')).toBe('answered')
  })

  test('empty lines, blank text and promises without a word are no answer', () => {
    const answers = answersSoFar(
      given('name-the-breach', { 'words-hurt': '  \n', unknown: ['', ' who? ', ''], 'who-knows': ['', ' '] }),
    )
    expect(stateOf(answers, 'words-hurt')).toBe('skipped')
    expect(answers).toContainEqual({ key: 'unknown', state: 'answered', value: ['who?'] })
    expect(stateOf(answers, 'who-knows')).toBe('skipped')
    const blank = { id: 'x', what: ' ', howOften: '', seenBy: '' }
    expect(stateOf(answersSoFar(given('commitment-builder', { promise: [blank] })), 'promise')).toBe(
      'skipped',
    )
  })
})

describe('what is kept when it is over', () => {
  test('every step: those hidden, and those never reached, as not shown', () => {
    const end = answersAtEnd(given('impact-map', { before: 3, share: 'nothing', short: 'It hurt.' }))
    expect(end).toHaveLength(14)
    expect(stateOf(end, 'short')).toBe('not-shown')
    expect(stateOf(end, 'flood')).toBe('not-shown')
    expect(stateOf(end, 'worst')).toBe('not-shown')
    expect(stateOf(end, 'before')).toBe('answered')
  })

  test('answers nobody decided about as not kept', () => {
    const end = answersAtEnd(given('safety-check', { alone: 'yes', afraid: 'often' }))
    expect(end).toContainEqual({ key: 'alone', state: 'not-kept' })
    expect(end).toContainEqual({ key: 'afraid', state: 'not-kept' })
    expect(holdsAnswers(end)).toBe(false)
  })

  test('answers the person wants kept, but not those that are never kept', () => {
    const end = answersAtEnd(given('safety-check', { alone: 'yes', afraid: 'often' }, { keepAsked: true }))
    expect(end).toContainEqual({ key: 'alone', state: 'not-kept' })
    expect(end).toContainEqual({ key: 'afraid', state: 'answered', value: 'often' })
  })

  test('one answered before the window last forgot it stays not kept, and can be answered again', () => {
    const lost = new Set(['afraid'])
    expect(stateOf(answersAtEnd(given('safety-check', {}, { lost })), 'afraid')).toBe('not-kept')
    const again = given('safety-check', { afraid: 'no' }, { lost, keepAsked: true })
    expect(stateOf(answersAtEnd(again), 'afraid')).toBe('answered')
  })
})

test('one is asked about answers that may be kept, and about written words before leaving', () => {
  const check = given('safety-check', { alone: 'yes', afraid: 'often' })
  expect(askedAbout(check).map(({ key }) => key)).toEqual(['afraid'])
  expect(unkeptWords(check)).toBe(false)
  const words = given('own-your-part', { excuses: 'I was tired' }, { role: 'hurting' })
  expect(unkeptWords(words)).toBe(true)
  expect(unkeptWords({ ...words, keepAsked: true })).toBe(false)
})

function anyAnswer(step: ExerciseStep): fc.Arbitrary<unknown> {
  const some = fc.oneof(fc.string(), fc.integer({ min: 0, max: 10 }), fc.array(fc.string(), { maxLength: 3 }))
  switch (step.type) {
    case 'info':
      return fc.constant(undefined)
    case 'list':
    case 'person':
      return fc.option(fc.array(fc.string(), { maxLength: 3 }), { nil: undefined })
    case 'commitment':
      return fc.constant(undefined)
    default:
      return fc.option('options' in step ? fc.constantFrom(...step.options.map(({ id }) => id)) : some, {
        nil: undefined,
      })
  }
}

test('in every exercise, whatever was answered: what is not to be kept is never in what is sent', () => {
  const runs = fc.constantFrom(...library).chain((exercise) =>
    fc.record({
      exercise: fc.constant(exercise),
      role: fc.constantFrom(...exercise.roles),
      keepAsked: fc.boolean(),
      values: fc
        .tuple(...exercise.steps.map(anyAnswer))
        .map(
          (all) =>
            new Map(exercise.steps.flatMap(({ key }, at) => (all[at] === undefined ? [] : [[key, all[at]]]))),
        ),
      passed: fc.subarray(exercise.steps.map(({ key }) => key)).map((keys) => new Set(keys)),
    }),
  )
  fc.assert(
    fc.property(runs, (run) => {
      const all: Given = { ...run, lost: new Set() }
      const end = answersAtEnd(all)
      expect(end.map(({ key }) => key)).toEqual(run.exercise.steps.map(({ key }) => key))
      const shown = new Set(shownSteps(run.exercise, run.role, run.values).map(({ key }) => key))
      for (const { key, state, value } of [...answersSoFar(all), ...end]) {
        const step = run.exercise.steps.find((one) => one.key === key)
        const keeps = step?.keep === undefined || (step.keep === 'ask' && run.keepAsked)
        if (!keeps) expect(value).toBeUndefined()
        expect(state === 'answered').toBe(value !== undefined)
      }
      for (const { key, state } of end) if (!shown.has(key)) expect(state).toBe('not-shown')
    }),
  )
})
