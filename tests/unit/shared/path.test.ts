import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Exercise, exerciseFile } from '#shared/exercise.ts'
import { type GuidedPath, pathFile } from '#shared/path.ts'

const resources = join(import.meta.dirname, '../../../resources')
const read = (folder: string) =>
  readdirSync(join(resources, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(join(resources, folder, name), 'utf8'))] as const)

const exercises = new Map<string, Exercise>(
  read('exercises').map(([, file]) => [file.id, exerciseFile.parse(file)]),
)
const paths = read('paths').map(([name, file]): readonly [string, GuidedPath] => [name, pathFile.parse(file)])
const stepsOf = ({ parts, turn }: GuidedPath) => [
  ...parts.flatMap(({ steps }) => steps),
  ...(turn?.steps ?? []),
]

test('there are six paths, each in a file of its own name', () => {
  expect(paths.map(([name, { id }]) => [name, `${id}.json`])).toEqual(paths.map(([name]) => [name, name]))
  expect(paths).toHaveLength(6)
})

test.each(paths)('%s holds together', (_name, path) => {
  const steps = stepsOf(path)
  const keys = steps.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(path.parts.map(({ key }) => key)).size).toBe(path.parts.length)
  for (const [at, step] of steps.entries()) {
    const exercise = exercises.get(step.exercise)
    expect(exercise, step.exercise).toBeDefined()
    // Whoever the path asks can do the exercise.
    const asked = step.for ?? path.roles
    // Two at one screen do it as both.
    const done = step.setting === 'together' ? [...asked, 'both'] : asked
    expect(
      done.some((role) => exercise?.roles.some((one) => one === role)),
      `${step.key} for ${asked.join()}`,
    ).toBe(true)
    expect(
      asked.every((role) => path.roles.includes(role)),
      step.key,
    ).toBe(true)
    if (step.goesOnWith !== undefined) {
      expect(steps.slice(0, at).find(({ key }) => key === step.goesOnWith)?.exercise).toBe(step.exercise)
    }
    // Nothing is done together before the way there was looked at.
    if (step.setting === 'together') {
      expect(step.gates, step.key).toContain('safe')
      expect(exercise?.setting, step.key).not.toBe('alone')
    } else expect(exercise?.setting, step.key).not.toBe('together')
  }
  const weeks = path.parts.reduce((sum, part) => sum + part.weeks, 0)
  if (path.weeks !== null) expect(weeks).toBe(path.weeks)
  for (const next of path.mayFollow) expect(paths.map(([, { id }]) => id)).toContain(next)
})
