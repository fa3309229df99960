import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ExerciseSummary, exerciseFile } from '#shared/exercise.ts'
import {
  allExercises,
  byTheme,
  findExercises,
} from '../../../../../src/renderer/screens/exercises/find-exercises.ts'

const folder = new URL('../../../../../resources/exercises/', import.meta.url)
const library: readonly ExerciseSummary[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => exerciseFile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
  .map(({ steps, ...rest }) => ({ ...rest, steps: steps.length }))
const ids = (filter: Partial<typeof allExercises>) =>
  findExercises(library, { ...allExercises, ...filter }).map(({ id }) => id)

test('without a filter everything is there, each under one theme', () => {
  expect(ids({})).toHaveLength(39)
  expect(byTheme(library).flatMap(({ exercises }) => exercises)).toHaveLength(39)
  expect(byTheme(library).map(({ theme }) => theme)[0]).toBe('tools')
})

test('a role leaves out what is not for it', () => {
  expect(ids({ role: 'hurt' })).not.toContain('apology-letter')
  expect(ids({ role: 'hurting' })).toContain('apology-letter')
})

test('what may be done either way is for one alone and for two', () => {
  expect(ids({ setting: 'alone' })).toContain('weekly-meeting')
  expect(ids({ setting: 'together' })).toContain('weekly-meeting')
  expect(ids({ setting: 'alone' })).not.toContain('joint-plan')
  expect(ids({ setting: 'together' })).not.toContain('impact-map')
})

test('minutes are the fewest it takes', () => {
  expect(ids({ minutes: 5 })).toContain('pause')
  expect(ids({ minutes: 5 })).not.toContain('impact-map')
})

test('words are found by their beginning, in any order and case', () => {
  expect(ids({ words: 'OVERNIGHT apol' })).toEqual(['apology-letter'])
  expect(ids({ words: 'nowhere' })).toEqual([])
  expect(ids({ words: '  ' })).toHaveLength(39)
})
