import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bundledFiles } from '#journal/exercises/bundled-files.ts'
import { fileHash } from '#journal/exercises/canonical-json.ts'
import { checkExercise } from '#journal/exercises/check-exercise.ts'
import { bundledExercises, loadExercises } from '#journal/exercises/load-exercises.ts'
import type { Exercise, ExerciseStep } from '#shared/exercise.ts'
import { faultLine } from '#shared/exercise-fault.ts'
import { madeExercise } from './support/made-exercise.ts'

const asked: ExerciseStep = { key: 'where', type: 'short-text', prompt: 'Where?' }
const choice: ExerciseStep = {
  key: 'which',
  type: 'single-choice',
  prompt: 'Which?',
  options: [{ id: 'one', text: 'One' }],
}
const note = (changes: Partial<ExerciseStep>) =>
  ({ key: 'note', type: 'info', prompt: 'So.', ...changes }) as ExerciseStep

/** What is wrong with an exercise of these steps. */
function errors(steps: readonly ExerciseStep[], changes: Partial<Exercise> = {}): readonly string[] {
  const checked = checkExercise(madeExercise(steps, changes), 'app')
  return checked.ok ? [] : checked.faults.map(faultLine)
}
const warnings = (steps: readonly ExerciseStep[], changes: Partial<Exercise> = {}) => {
  const checked = checkExercise(madeExercise(steps, changes), 'app')
  return (checked.ok ? checked.cautions : checked.faults).map(faultLine)
}

describe('the bundled exercise files', () => {
  it('are all those of the folder, and none is faulty', () => {
    const inFolder = readdirSync('resources/exercises').filter((name) => name.endsWith('.json'))
    expect(Object.keys(bundledFiles).sort()).toEqual(inFolder.sort())
    expect(bundledExercises().faulty).toEqual([])
    expect(bundledExercises().exercises.size).toBe(39)
  })

  it('have a hash that does not hang on spaces or the order of members', () => {
    const read = JSON.parse(readFileSync('resources/exercises/pause.json', 'utf8')) as object
    const turned = Object.fromEntries(Object.entries(read).reverse())
    expect(fileHash(turned)).toBe(fileHash(read))
    expect(fileHash({ ...read, version: 2 })).not.toBe(fileHash(read))
  })
})

describe('a faulty file', () => {
  it('is named with its reasons, and keeps no other from being read', () => {
    const good = madeExercise([asked])
    const { exercises, faulty } = loadExercises({
      'a.json': { ...good, steps: [asked, asked], colour: 'red' },
      'b.json': 'no exercise',
      'c.json': good,
      'd.json': { ...good, title: 'Another of this id' },
      'e.json': { ...good, format: 2 },
    })
    expect([...exercises.keys()]).toEqual(['small-walk'])
    expect(faulty).toEqual([
      { file: 'a.json', faults: [{ path: [], why: 'unknown-field' }] },
      { file: 'b.json', faults: [{ path: [], why: 'wrong-kind', detail: 'object' }] },
      { file: 'd.json', faults: [{ path: ['id'], why: 'taken', detail: 'small-walk' }] },
      { file: 'e.json', faults: [{ path: ['format'], why: 'newer-format', detail: '2' }] },
    ])
  })

  it.each<[string, readonly ExerciseStep[], Partial<Exercise>, string]>([
    ['two steps of one key', [asked, asked], {}, 'steps[1].key: key-twice 1'],
    [
      'two options of one id',
      [{ ...choice, options: [choice.options[0], choice.options[0]] } as ExerciseStep],
      {},
      'steps[0].options[1].id: option-twice',
    ],
    [
      'an exit by no option',
      [{ ...choice, exit: [{ anyOf: ['two'], to: 'pause' }] } as ExerciseStep],
      {},
      'steps[0].exit[0].anyOf: option-not-there',
    ],
    [
      'a condition on a later step',
      [note({ showWhen: { step: 'which', anyOf: ['one'] } }), choice],
      {},
      'steps[0].showWhen.step: no-earlier-step',
    ],
    [
      'a condition on a step with a condition',
      [
        choice,
        { ...choice, key: 'then', showWhen: { step: 'which', anyOf: ['one'] } } as ExerciseStep,
        note({ showWhen: { step: 'then', anyOf: ['one'] } }),
      ],
      {},
      'steps[2].showWhen.step: step-is-conditional',
    ],
    [
      'a number asked of a choice',
      [choice, note({ showWhen: { step: 'which', atLeast: 3 } })],
      {},
      'steps[1].showWhen.step: step-is-no-scale',
    ],
    [
      'a choice asked of words',
      [asked, note({ showWhen: { step: 'where', anyOf: ['one'] } })],
      {},
      'steps[1].showWhen.step: step-has-no-options',
    ],
    [
      'a condition on no option',
      [choice, note({ showWhen: { step: 'which', anyOf: ['two'] } })],
      {},
      'steps[1].showWhen.anyOf: option-not-there',
    ],
    ['a role that is asked nothing', [{ ...asked, for: ['hurt'] }], {}, 'roles: role-asked-nothing self'],
    [
      'a step for a role the exercise is not for',
      [asked, note({ for: ['self'] })],
      { roles: ['hurt'] },
      'steps[1].for: role-not-here',
    ],
    [
      'an unknown series',
      [{ ...choice, series: 'no-such' } as ExerciseStep],
      {},
      'steps[0].series: series-unknown',
    ],
    [
      'another placeholder',
      [{ ...asked, prompt: 'Hello {name}?' }],
      {},
      'steps[0].prompt: unknown-placeholder',
    ],
    ['a control character', [asked], { title: 'A\u0007' }, 'title: control-character'],
    ['turned text', [asked], { purpose: 'a \u202e b' }, 'purpose: turns-direction'],
    ['hidden tags', [asked], { purpose: 'a\u{e0041}' }, 'purpose: hidden-character'],
    ['text that is not NFC', [asked], { title: 'e\u0301' }, 'title: not-nfc'],
    ['half a character', [asked], { title: 'a\ud800' }, 'title: half-character'],
    ['minutes turned about', [asked], { minutes: { min: 9, max: 2 } }, 'minutes: minutes-turned'],
    ['an id of others', [asked], { id: 'x.ada.walk' }, 'id: name-of-others'],
  ])('with %s is refused for that', (_what, steps, changes, reason) => {
    expect(errors(steps, changes)).toContain(reason)
  })

  it('of others must be named so, must not say it is the app’s, and may have series of its own', () => {
    const own = { ...choice, series: 'x.ada.calm' } as ExerciseStep
    const of = (changes: Partial<Exercise>, step: ExerciseStep = own) =>
      checkExercise(
        madeExercise([step], { id: 'x.ada.walk', author: { kind: 'therapist', name: 'Ada' }, ...changes }),
        'others',
      )
    expect(of({})).toMatchObject({ ok: true })
    expect(of({ id: 'small-walk' })).toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ path: ['id'] })]),
    })
    expect(of({ author: { kind: 'app', name: 'Goldseam' } })).toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ path: ['author', 'kind'] })]),
    })
    expect(of({ replaces: ['x.ada.stroll'] })).toMatchObject({ ok: true })
    expect(of({ replaces: ['x.ada.stroll', 'safety-check'] })).toMatchObject({
      faults: [{ path: ['replaces'], why: 'replaces-others' }],
    })
    expect(of({}, { ...own, series: 'x.bob.calm' } as ExerciseStep)).toMatchObject({
      faults: [{ path: ['steps', 0, 'series'], why: 'series-unknown' }],
    })
  })
})

describe('what an author is warned about', () => {
  it.each<[readonly ExerciseStep[], Partial<Exercise>, readonly string[]]>([
    [[asked], {}, []],
    [
      [{ ...asked, prompt: 'You should tell them your passcode.' }],
      {},
      ['steps[0].prompt: watching passcode', 'steps[0].prompt: pressing You should'],
    ],
    [[{ ...asked, help: `${'word '.repeat(26)}.` }], {}, ['steps[0].help: long-sentence 25']],
    [[asked], { heavy: true }, ['steps: ends-without-asking']],
    [[asked, note({ type: 'feelings' })], { heavy: true }, []],
    [Array.from({ length: 17 }, (_, at) => ({ ...asked, key: `k${at}` })), {}, ['steps: many-steps 17']],
  ])('%#', (steps, changes, expected) => {
    expect(warnings(steps, changes)).toEqual(expected)
  })
})
