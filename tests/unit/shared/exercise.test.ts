import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answerRecord } from '#shared/answer-record.ts'
import { exerciseFile } from '#shared/exercise.ts'

const folder = 'resources/exercises'
const json = (file: string): unknown => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
const published = new Ajv2020({ strict: true, allErrors: false }).compile(
  json('schema/exercise-format-1.schema.json') as object,
)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

type Tree = Record<string, unknown> | unknown[]

/** Every place in a file, as the object or list that holds it and its name there. */
function places(part: unknown, found: [Tree, string][] = []): [Tree, string][] {
  if (typeof part !== 'object' || part === null) return found
  for (const [name, value] of Object.entries(part)) {
    found.push([part as Tree, name])
    places(value, found)
  }
  return found
}

const strange = fc.oneof(
  fc.constantFrom(
    0,
    -1,
    1.5,
    11,
    61,
    241,
    '',
    ' ',
    'x',
    'Ä',
    'no',
    'hurt',
    'never',
    'scale',
    null,
    true,
    [],
    {},
  ),
  fc.string({ maxLength: 700, minLength: 140 }),
  fc.constantFrom(
    'a'.repeat(33),
    '🍵'.repeat(160),
    '🍵'.repeat(161),
    'a'.repeat(160),
    'a'.repeat(161),
    'a'.repeat(600),
    'a'.repeat(601),
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

it.each(files)('%s fits the published schema and the app’s own', (file) => {
  expect([published(json(file)), exerciseFile.safeParse(json(file)).success]).toEqual([true, true])
})

it('the app takes exactly the files that the published schema takes, however one place of them is changed', () => {
  const taken = { both: 0, none: 0 }
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.nat(),
      fc.constantFrom('put', 'cut', 'add', 'twice'),
      strange,
      (file, at, how, value) => {
        const changed = json(file)
        const all = places(changed)
        const [tree, name] = all[at % all.length] ?? [{}, '']
        if (how === 'put') Reflect.set(tree, name, value)
        else if (how === 'cut')
          Array.isArray(tree) ? tree.splice(Number(name), 1) : Reflect.deleteProperty(tree, name)
        else if (how === 'add' && !Array.isArray(tree)) Reflect.set(tree, 'unknown', value)
        else if (Array.isArray(tree)) tree.push(structuredClone(tree[Number(name)]))
        const { success } = exerciseFile.safeParse(changed)
        expect(success, JSON.stringify(changed)).toBe(published(changed))
        taken[success ? 'both' : 'none'] += 1
      },
    ),
    { numRuns: 1000 },
  )
  expect(Math.min(taken.both, taken.none)).toBeGreaterThan(100)
})

it('takes the example of a record that the published format shows', () => {
  const schema = new Ajv2020({ strict: false }).compile(json('schema/answer-record-1.schema.json') as object)
  const record = {
    record: 1,
    id: '019a0000-0000-7000-8000-000000000001',
    exercise: {
      id: 'pause',
      version: 1,
      title: 'Pause',
      author: 'Goldseam',
      hash: `sha256:${'0'.repeat(64)}`,
    },
    role: 'both',
    lang: 'en',
    started: '2026-05-01T10:00',
    status: 'finished',
    answers: [
      {
        key: 'far',
        type: 'scale',
        prompt: 'How far?',
        state: 'answered',
        value: 3,
        low: 'Near',
        high: 'Far',
      },
    ],
  }
  expect([schema(record), answerRecord.safeParse(record).success]).toEqual([true, true])
})
