import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exerciseFile } from '#shared/exercise.ts'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, 'resources/exercises')
const exercises = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => exerciseFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))

const lines = readFileSync(join(root, 'docs/topics.md'), 'utf8').split('\n')
const cells = (line: string) => line.slice(2, -2).split(' | ')
const features = new Map(
  lines
    .filter((line) => /^\| F\d+ /.test(line))
    .map((line) => [cells(line)[0], cells(line)[2]?.slice(1, -1)]),
)
const topics = lines
  .filter((line) => /^\| S[12]-\d+ /.test(line))
  .map((line) => ({ id: cells(line)[0] ?? '', coveredBy: (cells(line)[4] ?? '').split(', ') }))

const byExercises = (coveredBy: readonly string[]) =>
  coveredBy.filter((name) => name.startsWith('`')).map((name) => name.slice(1, -1))

test('the 201 topics of the two articles are there, each once', () => {
  const expected = [
    ...Array.from({ length: 127 }, (_, at) => `S1-${String(at + 1).padStart(2, '0')}`),
    ...Array.from({ length: 74 }, (_, at) => `S2-${String(at + 1).padStart(2, '0')}`),
  ]
  expect(topics.map(({ id }) => id)).toEqual(expected)
})

test('each is covered by what exists, and says so where its exercises do', () => {
  const wrong = topics.filter(({ id, coveredBy }) => {
    const named = byExercises(coveredBy).toSorted()
    const saying = exercises.flatMap((one) => (one.topics?.includes(id) ? [one.id] : [])).toSorted()
    const others = coveredBy.filter((name) => !name.startsWith('`'))
    const thereAre = others.every((code) => existsSync(join(root, features.get(code) ?? 'none')))
    return named.join() !== saying.join() || !thereAre || coveredBy.length === 0
  })
  expect(wrong).toEqual([])
})

test('every exercise and tool is called for by some topic', () => {
  const called = new Set(topics.flatMap(({ coveredBy }) => byExercises(coveredBy)))
  expect(exercises.map(({ id }) => id).filter((id) => !called.has(id))).toEqual([])
})
