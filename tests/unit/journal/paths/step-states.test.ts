import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEnoughThisWeek, nextStep } from '#journal/paths/next-step.ts'
import { type FinishedRecord, type HandMark, stepStates } from '#journal/paths/step-states.ts'
import type { PathStep } from '#shared/path.ts'

const step = (key: string, exercise = key, optional = false): PathStep => ({
  key,
  exercise,
  setting: 'alone',
  ...(optional && { optional }),
})
const steps = [step('first', 'trust'), step('other'), step('again', 'trust')]
const states = (records: readonly FinishedRecord[], marks: Record<string, HandMark> = {}) =>
  Object.fromEntries(stepStates(steps, records, new Map(Object.entries(marks))))

describe('a step is done by itself', () => {
  it('when its exercise was finished; the next record is for the next step of the same exercise', () => {
    const done = { state: 'done', by: 'record' }
    expect(states([{ exercise: 'trust', at: 5 }])).toEqual({ first: { ...done, at: 5 } })
    expect(
      states([
        { exercise: 'trust', at: 5 },
        { exercise: 'trust', at: 9 },
        { exercise: 'trust', at: 11 },
      ]),
    ).toEqual({ first: { ...done, at: 5 }, again: { ...done, at: 9 } })
  })
  it('and to mark it afterwards moves its record on to no other step', () => {
    for (const state of ['done', 'skipped'] as const) {
      const marked = states([{ exercise: 'trust', at: 5 }], { first: { state, at: 7 } })
      expect(marked).toEqual({ first: { state, by: 'hand', at: 7 } })
    }
  })
  it('and what is finished after a step was marked counts for the later one', () => {
    const marked = states([{ exercise: 'trust', at: 9 }], { first: { state: 'skipped', at: 7 } })
    expect(marked.again).toEqual({ state: 'done', by: 'record', at: 9 })
  })
})

const someExercise = fc.constantFrom('a', 'b', 'c')
const someSteps = fc
  .array(someExercise, { maxLength: 8 })
  .map((exercises) => exercises.map((exercise, at) => step(`s${at}`, exercise)))
const someRecords = fc
  .array(fc.record({ exercise: someExercise, at: fc.nat(100) }), { maxLength: 8 })
  .map((records) => records.toSorted((one, other) => one.at - other.at))
const someMarks = fc
  .dictionary(
    fc.integer({ min: 0, max: 11 }).map((at) => `s${at}`),
    fc.record({ state: fc.constantFrom('done' as const, 'skipped' as const), at: fc.nat(100) }),
    { maxKeys: 5 },
  )
  .map((marks) => new Map(Object.entries(marks)))

it('one record makes at most one step done, what the person said always stands, and marks of no step do nothing', () => {
  fc.assert(
    fc.property(someSteps, someRecords, someMarks, (path, records, marks) => {
      const all = stepStates(path, records, marks)
      for (const exercise of ['a', 'b', 'c']) {
        const byRecord = path.filter(
          ({ key, exercise: one }) => one === exercise && all.get(key)?.by === 'record',
        )
        expect(byRecord.length).toBeLessThanOrEqual(records.filter((one) => one.exercise === exercise).length)
      }
      for (const { key } of path) {
        const mark = marks.get(key)
        if (mark) expect(all.get(key)).toEqual({ ...mark, by: 'hand' })
      }
      const known = new Map([...marks].filter(([key]) => path.some((one) => one.key === key)))
      expect(stepStates(path, records, known)).toEqual(all)
    }),
  )
})

it('another record undoes no step', () => {
  fc.assert(
    fc.property(someSteps, someRecords, someMarks, someExercise, (path, records, marks, exercise) => {
      const before = stepStates(path, records, marks)
      const after = stepStates(path, [...records, { exercise, at: 101 }], marks)
      for (const [key, state] of before) expect(after.get(key)).toEqual(state)
    }),
  )
})

const part = (chooseOne: boolean, ...its: readonly PathStep[]) => ({ chooseOne, weeks: 1, steps: [...its] })
const done = (...keys: readonly string[]) =>
  new Map(keys.map((key) => [key, { state: 'done' as const, at: 0 }]))

describe('the next step', () => {
  const parts = [
    part(false, step('a'), step('b', 'b', true)),
    part(true, step('c'), step('d')),
    part(false, step('e')),
  ]
  it('is the first that is left', () => {
    expect(nextStep(parts, done())).toBe('a')
    expect(nextStep(parts, done('a'))).toBe('b')
    expect(nextStep(parts, done('a', 'b'))).toBe('c')
  })
  it('is no optional one that was walked past, and none of what was not chosen', () => {
    expect(nextStep(parts, done('a', 'd'))).toBe('e')
    expect(
      nextStep(parts, new Map<string, HandMark>([...done('a'), ['c', { state: 'skipped', at: 0 }]])),
    ).toBe('d')
  })
  it('is none when nothing is left', () => {
    expect(nextStep(parts, done('a', 'b', 'c', 'e'))).toBeNull()
  })
})

describe('one part a week', () => {
  const parts = [part(false, step('a'), step('b')), part(false, step('c'), step('d'))]
  const day = 86_400_000
  it('is enough while the part before was begun less than a week ago', () => {
    expect(isEnoughThisWeek(parts, done('a', 'b'), 7 * day - 1)).toBe(true)
    expect(isEnoughThisWeek(parts, done('a', 'b'), 7 * day)).toBe(false)
  })
  it('says nothing within a part, nor once the next one was begun', () => {
    expect(isEnoughThisWeek(parts, done(), 0)).toBe(false)
    expect(isEnoughThisWeek(parts, done('a'), 0)).toBe(false)
    expect(isEnoughThisWeek(parts, done('a', 'b', 'c'), 0)).toBe(false)
    expect(isEnoughThisWeek(parts, done('a', 'b', 'c', 'd'), 0)).toBe(false)
  })
  it('says nothing after a part that was only passed over, or that has no week', () => {
    const skipped = new Map(['a', 'b'].map((key) => [key, { state: 'skipped' as const, at: 0 }]))
    expect(isEnoughThisWeek(parts, skipped, 0)).toBe(false)
    const start = parts.map((one) => ({ ...one, weeks: 0 }))
    expect(isEnoughThisWeek(start, done('a', 'b'), 0)).toBe(false)
  })
})
