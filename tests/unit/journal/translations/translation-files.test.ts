import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { bundledPaths } from '#journal/paths/load-paths.ts'
import { checkExerciseTranslation, checkPathTranslation } from '#journal/translations/check-translation.ts'

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const namesIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => /\.[a-z]{2,3}(-\w+)*\.json$/.test(name)) : []

const published = new Ajv2020({ strict: true }).compile(
  json('resources/exercises/schema/exercise-translation-1.schema.json') as object,
)
const errorsOf = (checked: { readonly ok: boolean; readonly errors?: readonly string[] }) =>
  checked.errors ?? []

const exerciseFolder = 'resources/exercises/translations'
it.each(namesIn(exerciseFolder))('%s is a translation of its exercise, and of nothing else', (name) => {
  const content = json(`${exerciseFolder}/${name}`)
  const exercise = bundledExercises().exercises.get(name.split('.')[0] ?? '')
  if (exercise === undefined) throw new Error('there is no such exercise')
  expect(errorsOf(checkExerciseTranslation(content, exercise))).toEqual([])
  expect(published(content), JSON.stringify(published.errors)).toBe(true)
  expect(content).toMatchObject({ lang: name.split('.')[1] })
})

const pathFolder = 'resources/paths/translations'
it.each(namesIn(pathFolder))('%s is a translation of its path, and of nothing else', (name) => {
  const content = json(`${pathFolder}/${name}`)
  const path = bundledPaths().paths.get(name.split('.')[0] ?? '')
  if (path === undefined) throw new Error('there is no such path')
  expect(errorsOf(checkPathTranslation(content, path))).toEqual([])
  expect(content).toMatchObject({ lang: name.split('.')[1] })
})
