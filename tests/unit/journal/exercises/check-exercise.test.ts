import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bundledFiles } from '#journal/exercises/bundled-files.ts'
import { fileHash } from '#journal/exercises/canonical-json.ts'
import { checkExercise } from '#journal/exercises/check-exercise.ts'
import { bundledExercises, loadExercises } from '#journal/exercises/load-exercises.ts'
import type { Exercise, ExerciseStep } from '#shared/exercise.ts'
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
  return checked.ok ? [] : checked.errors
}
const warnings = (steps: readonly ExerciseStep[], changes: Partial<Exercise> = {}) => {
  const checked = checkExercise(madeExercise(steps, changes), 'app')
  return checked.ok ? checked.warnings : checked.errors
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
      { file: 'a.json', reasons: ['file: holds a field the format does not know'] },
      { file: 'b.json', reasons: ['file: is not what it must be: object'] },
      { file: 'd.json', reasons: ['id: another file is called small-walk already'] },
      { file: 'e.json', reasons: ['format: 2 is newer than this app reads, which is 1'] },
    ])
  })

  it.each<[string, readonly ExerciseStep[], Partial<Exercise>, string]>([
    ['two steps of one key', [asked, asked], {}, 'steps[1].key: steps[0] has it already'],
    [
      'two options of one id',
      [{ ...choice, options: [choice.options[0], choice.options[0]] } as ExerciseStep],
      {},
      'steps[0].options[1].id: is there twice',
    ],
    [
      'an exit by no option',
      [{ ...choice, exit: [{ anyOf: ['two'], to: 'pause' }] } as ExerciseStep],
      {},
      'steps[0].exit[0].anyOf: names an option that is not there',
    ],
    [
      'a condition on a later step',
      [note({ showWhen: { step: 'which', anyOf: ['one'] } }), choice],
      {},
      'steps[0].showWhen.step: is no earlier step',
    ],
    [
      'a condition on a step with a condition',
      [
        choice,
        { ...choice, key: 'then', showWhen: { step: 'which', anyOf: ['one'] } } as ExerciseStep,
        note({ showWhen: { step: 'then', anyOf: ['one'] } }),
      ],
      {},
      'steps[2].showWhen.step: that step has a condition itself',
    ],
    [
      'a number asked of a choice',
      [choice, note({ showWhen: { step: 'which', atLeast: 3 } })],
      {},
      'steps[1].showWhen.step: that step is no scale',
    ],
    [
      'a choice asked of words',
      [asked, note({ showWhen: { step: 'where', anyOf: ['one'] } })],
      {},
      'steps[1].showWhen.step: that step offers no choice',
    ],
    [
      'a condition on no option',
      [choice, note({ showWhen: { step: 'which', anyOf: ['two'] } })],
      {},
      'steps[1].showWhen.anyOf: names an option that is not there',
    ],
    [
      'a role that is asked nothing',
      [{ ...asked, for: ['hurt'] }],
      {},
      'roles: “self” would be asked nothing',
    ],
    [
      'a step for a role the exercise is not for',
      [asked, note({ for: ['self'] })],
      { roles: ['hurt'] },
      'steps[1].for: the exercise is not for that role',
    ],
    [
      'an unknown series',
      [{ ...choice, series: 'no-such' } as ExerciseStep],
      {},
      'steps[0].series: is not known',
    ],
    [
      'another placeholder',
      [{ ...asked, prompt: 'Hello {name}?' }],
      {},
      'steps[0].prompt: holds a placeholder other than {partner}',
    ],
    ['a control character', [asked], { title: 'A\u0007' }, 'title: holds a control character'],
    [
      'turned text',
      [asked],
      { purpose: 'a \u202e b' },
      'purpose: holds a character that turns the direction of text',
    ],
    ['hidden tags', [asked], { purpose: 'a\u{e0041}' }, 'purpose: holds a character that cannot be seen'],
    ['text that is not NFC', [asked], { title: 'e\u0301' }, 'title: is not in the Unicode form NFC'],
    ['half a character', [asked], { title: 'a\ud800' }, 'title: holds half a character'],
    ['minutes turned about', [asked], { minutes: { min: 9, max: 2 } }, 'minutes: “min” is more than “max”'],
    ['an id of others', [asked], { id: 'x.ada.walk' }, 'id: only files of others begin with “x.”'],
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
      errors: expect.arrayContaining([expect.stringMatching(/^id: /)]),
    })
    expect(of({ author: { kind: 'app', name: 'Goldseam' } })).toMatchObject({
      errors: expect.arrayContaining([expect.stringMatching(/^author.kind: /)]),
    })
    expect(of({}, { ...own, series: 'x.bob.calm' } as ExerciseStep)).toMatchObject({
      errors: ['steps[0].series: is not known'],
    })
  })
})

describe('what an author is warned about', () => {
  it.each<[readonly ExerciseStep[], Partial<Exercise>, readonly string[]]>([
    [[asked], {}, []],
    [
      [{ ...asked, prompt: 'You should tell them your passcode.' }],
      {},
      [
        'steps[0].prompt: “passcode” may be about watching someone',
        'steps[0].prompt: “You should” may press',
      ],
    ],
    [
      [{ ...asked, help: `${'word '.repeat(26)}.` }],
      {},
      ['steps[0].help: a sentence has more than 25 words'],
    ],
    [[asked], { heavy: true }, ['steps: a heavy exercise ends with a step that asks how the person is']],
    [[asked, note({ type: 'feelings' })], { heavy: true }, []],
    [
      Array.from({ length: 17 }, (_, at) => ({ ...asked, key: `k${at}` })),
      {},
      ['steps: 17 are many; 16 are enough'],
    ],
  ])('%#', (steps, changes, expected) => {
    expect(warnings(steps, changes)).toEqual(expected)
  })
})
