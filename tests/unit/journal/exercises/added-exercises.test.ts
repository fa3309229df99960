import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addFile, checkFile, removeFile, withAdded } from '#journal/exercises/added-exercises.ts'
import { bundledFiles } from '#journal/exercises/bundled-files.ts'
import { beginExercise } from '#journal/exercises/drafts.ts'
import { finishExercise } from '#journal/exercises/finish-exercise.ts'
import { readRecord } from '#journal/exercises/read-records.ts'
import type { Exercise, ExerciseStep } from '#shared/exercise.ts'
import { faultLine, faultReasons } from '#shared/exercise-fault.ts'
import { type TemporaryJournal, temporaryJournal } from '../entries/support/temporary-journal.ts'
import { madeExercise, recordId } from './support/made-exercise.ts'

/** Mutated files of the fuzz; `EXERCISE_FILES=100000 npx vitest run <this file>` runs the long count. */
const fuzzCount = Number(process.env.EXERCISE_FILES ?? 1500)

let journal: TemporaryJournal
beforeEach(() => {
  journal = temporaryJournal()
})
afterEach(() => journal.remove())

const scale = { key: 'far', type: 'scale', prompt: 'How far?', low: 'Near', high: 'Far' } as const
const walk = (steps: readonly ExerciseStep[], changes: Partial<Exercise> = {}) =>
  madeExercise(steps, { id: 'x.ada.walk', author: { kind: 'therapist', name: 'Ada' }, ...changes })
const bytesOf = (content: unknown) => new TextEncoder().encode(JSON.stringify(content))
const add = (content: unknown, mayAddToSeries = false) =>
  addFile(journal.connection, { bytes: bytesOf(content), mayAddToSeries }, 1000)
const none = { exercises: new Map<string, Exercise>(), faulty: [] }
const rows = () => journal.connection.read('SELECT * FROM exercise_file').all()

/** Does the added exercise and returns how many points its series have by then. */
function doIt(nth: number): number {
  const { connection } = journal
  const id = recordId(nth)
  const { exercises } = withAdded(connection, none)
  beginExercise(
    connection,
    exercises,
    { id, exercise: 'x.ada.walk', role: 'self', day: '2026-05-01', time: '10:00' },
    1,
  )
  const moment = { day: '2026-05-01', time: '10:10', zone: 'UTC' }
  const answers = [{ key: 'far', state: 'answered' as const, value: 3 }]
  finishExercise(connection, { id, baseRevision: 1, answers, status: 'finished', ...moment }, 2)
  return connection.read('SELECT 1 FROM measure_point').all().length
}

describe('an exercise file of others', () => {
  it('is looked at before it is added: what it asks, and which of the app’s series it wants', () => {
    const content = walk([{ ...scale, series: 'closeness', prompt: 'You should say how far.' }])
    expect(checkFile(journal.connection, bytesOf(content))).toEqual({
      ok: true,
      exercise: content,
      cautions: [{ path: ['steps', 0, 'prompt'], why: 'pressing', detail: 'You should' }],
      appSeries: ['closeness'],
      here: [],
    })
    expect(rows()).toEqual([])
    add(content)
    expect(withAdded(journal.connection, none).exercises.get('x.ada.walk')).toEqual(content)
    expect(add({ ...content, version: 2 })).toMatchObject({
      here: [{ id: 'x.ada.walk', version: 1, same: false }],
    })
    expect(rows()).toMatchObject([{ version: 2 }])
  })

  it('adds to the app’s series only when that was allowed, and to its own always', () => {
    add(walk([{ ...scale, series: 'closeness' }]))
    expect(doIt(1)).toBe(0)
    add(walk([{ ...scale, series: 'closeness' }]), true)
    expect(doIt(2)).toBe(1)
    add(walk([{ ...scale, series: 'x.ada.far' }]))
    expect(doIt(3)).toBe(2)
  })

  it('can be removed, and its answers stay', () => {
    add(walk([scale]))
    doIt(1)
    const kept = readRecord(journal.connection, recordId(1))
    removeFile(journal.connection, 'x.ada.walk')
    expect(withAdded(journal.connection, none)).toEqual(none)
    expect(readRecord(journal.connection, recordId(1))).toEqual(kept)
    expect(() => removeFile(journal.connection, 'x.ada.walk')).toThrow('exercise-not-found')
  })

  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['too large a file', new Uint8Array(200_001).fill(32), 'file: file-too-large'],
    ['bytes that are no text', new Uint8Array([0x22, 0xff, 0x22]), 'file: file-not-text'],
    ['half a file', bytesOf(walk([scale])).subarray(0, 90), 'file: file-not-json'],
    ['brackets without end', new Uint8Array(190_000).fill(0x5b), 'file: file-not-json'],
    ['a list', bytesOf([]), 'file: wrong-kind object'],
    ['the app’s own name', bytesOf(walk([scale], { id: 'pause' })), 'id: name-not-of-others'],
    [
      'a claim to be the app’s',
      bytesOf(walk([scale], { author: { kind: 'app', name: 'Goldseam' } })),
      'author.kind: author-is-app',
    ],
    ['turned text', bytesOf(walk([{ ...scale, prompt: '\u202eoh' }])), 'steps[0].prompt: turns-direction'],
  ])('is refused for %s, and nothing is written', (_what, file, reason) => {
    const refused = addFile(journal.connection, { bytes: file, mayAddToSeries: true }, 1000)
    expect(refused.ok ? [] : refused.faults.map(faultLine)).toContain(reason)
    expect(rows()).toEqual([])
  })

  it(`never ends in anything but an exercise or reasons, however its bytes are changed (${fuzzCount} files)`, {
    timeout: 300_000 + 20 * fuzzCount,
  }, () => {
    const originals = Object.values(bundledFiles).map((content) => {
      const exercise = content as Exercise
      return bytesOf({ ...exercise, id: `x.ada.${exercise.id}`, author: { kind: 'other', name: 'Ada' } })
    })
    const counts = { added: 0, refused: 0 }
    const change = fc.record({
      at: fc.nat(),
      cut: fc.nat({ max: 40 }),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 4 }),
        fc.string({ maxLength: 20 }).map((text) => new TextEncoder().encode(text)),
        fc
          .constantFrom('null', '[]', '{}', '1e999', '"__proto__":1,', '"x"', '\\u202e', '\\ud800', ',', 'a')
          .map((text) => new TextEncoder().encode(text)),
      ),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(change, { minLength: 0, maxLength: 3 }),
        (original, changes) => {
          const file = changes.reduce((bytes, { at, cut, put }) => {
            const start = at % (bytes.length + 1)
            return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + cut)])
          }, Buffer.from(original))
          const before = rows()
          const answer = addFile(journal.connection, { bytes: file, mayAddToSeries: false }, 1000)
          counts[answer.ok ? 'added' : 'refused'] += 1
          if (answer.ok) {
            expect(JSON.parse(new TextDecoder().decode(file))).toEqual(answer.exercise)
            removeFile(journal.connection, answer.exercise.id)
          } else {
            expect(answer.faults.length).toBeGreaterThan(0)
            expect(answer.faults.filter(({ why }) => !faultReasons.includes(why))).toEqual([])
          }
          expect(rows()).toEqual(before)
        },
      ),
      { numRuns: fuzzCount },
    )
    expect(Math.min(counts.added, counts.refused)).toBeGreaterThan(fuzzCount / 20)
  })
})
