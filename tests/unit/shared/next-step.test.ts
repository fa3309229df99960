import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Exercise, type ExerciseStep, exerciseFile, exits } from '#shared/exercise.ts'
import {
  exitFor,
  shownSteps,
  stepAfter,
  stepBefore,
  stepNumber,
  toggleOption,
  type Values,
} from '#shared/next-step.ts'
import { type Role, roles } from '#shared/private-settings.ts'

const folder = new URL('../../../resources/exercises/', import.meta.url)
const library: readonly Exercise[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => exerciseFile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))

function exercise(id: string): Exercise {
  const found = library.find((one) => one.id === id)
  if (!found) throw new Error(`no exercise ${id}`)
  return found
}
function stepOf(id: string, key: string): ExerciseStep {
  const found = exercise(id).steps.find((step) => step.key === key)
  if (!found) throw new Error(`no step ${key}`)
  return found
}
const keysShown = (id: string, role: Role, values: Record<string, unknown> = {}) =>
  shownSteps(exercise(id), role, new Map(Object.entries(values))).map(({ key }) => key)

describe('which steps are shown', () => {
  test('those for the role, and those for everybody', () => {
    expect(keysShown('name-the-breach', 'hurt')).toContain('words-hurt')
    expect(keysShown('name-the-breach', 'hurt')).not.toContain('words-hurting')
    expect(keysShown('name-the-breach', 'hurting')).toContain('words-hurting')
    expect(keysShown('name-the-breach', 'hurting')).toContain('weight')
  })

  test('one that asks for a choice, once it was made', () => {
    expect(keysShown('impact-map', 'hurt')).not.toContain('short')
    expect(keysShown('impact-map', 'hurt', { share: 'all' })).not.toContain('short')
    expect(keysShown('impact-map', 'hurt', { share: 'short' })).toContain('short')
    expect(keysShown('impact-map', 'hurt', { unsafe: ['mind', 'home'] })).toContain('unsafe-note')
  })

  test('one that asks for a number at least or at most, and not for a number left blank', () => {
    expect(keysShown('impact-map', 'hurt', { before: 7 })).not.toContain('flood')
    expect(keysShown('impact-map', 'hurt', { before: 8 })).toContain('flood')
    expect(keysShown('weekly-check-in', 'self', { safe: 3 })).toContain('safe-note')
    expect(keysShown('weekly-check-in', 'self', { safe: 0 })).toContain('safe-note')
    expect(keysShown('weekly-check-in', 'self', { safe: 4 })).not.toContain('safe-note')
    expect(keysShown('weekly-check-in', 'self')).not.toContain('safe-note')
  })

  test('none that asks about a step the role does not see', () => {
    expect(keysShown('openness-agreement', 'hurting', { why: ['stop'] })).not.toContain('why-note')
    const asked: Pick<Exercise, 'steps'> = {
      steps: [
        { ...(stepOf('impact-map', 'before') as ExerciseStep & { type: 'scale' }), for: ['hurt'] },
        stepOf('impact-map', 'flood'),
      ],
    }
    expect(shownSteps(asked, 'self', new Map([['before', 9]]))).toEqual([])
    expect(shownSteps(asked, 'hurt', new Map([['before', 9]]))).toHaveLength(2)
  })
})

/** An answer of the right kind, or something that has no business there. */
function anyValue(step: ExerciseStep): fc.Arbitrary<unknown> {
  const ids = 'options' in step ? step.options.map(({ id }) => id) : ['none']
  return fc.oneof(
    fc.constant(undefined),
    fc.constantFrom(...ids),
    fc.subarray(ids),
    fc.integer({ min: -1, max: 11 }),
    fc.string({ maxLength: 8 }),
  )
}

const walks = fc.constantFrom(...library).chain((one) =>
  fc.record({
    one: fc.constant(one),
    role: fc.constantFrom(...roles),
    values: fc
      .tuple(...one.steps.map(anyValue))
      .map(
        (values): Values =>
          new Map(one.steps.flatMap(({ key }, at) => (values[at] === undefined ? [] : [[key, values[at]]]))),
      ),
  }),
)

describe('in all exercises, whatever was answered', () => {
  test('39 files are looked at', () => expect(library).toHaveLength(39))

  test('every step is shown to some role after some answer', () => {
    for (const one of library) {
      const seen = new Set<string>()
      for (const role of one.roles) {
        for (const step of shownSteps(one, role, new Map())) seen.add(step.key)
        for (const { showWhen } of one.steps) {
          if (!showWhen) continue
          const value = 'anyOf' in showWhen ? showWhen.anyOf : 'atLeast' in showWhen ? 10 : 0
          for (const step of shownSteps(one, role, new Map([[showWhen.step, value]]))) seen.add(step.key)
        }
      }
      expect([one.id, [...seen].toSorted()]).toEqual([one.id, one.steps.map(({ key }) => key).toSorted()])
    }
  })

  test('every role an exercise is for is shown something', () => {
    for (const one of library)
      for (const role of one.roles) expect(shownSteps(one, role, new Map()).length).toBeGreaterThan(0)
  })

  test('going forward visits each shown step once, in order, and going back is the same way', () => {
    fc.assert(
      fc.property(walks, ({ one, role, values }) => {
        const shown = shownSteps(one, role, values)
        const forward: ExerciseStep[] = []
        for (let at = shown[0] ?? null; at; at = stepAfter(one, shown, at.key)) forward.push(at)
        expect(forward).toEqual(shown)
        const back: ExerciseStep[] = []
        for (let at = shown.at(-1) ?? null; at; at = stepBefore(one, shown, at.key)) back.unshift(at)
        expect(back).toEqual(shown)
        expect(forward.map(({ key }) => stepNumber(shown, key))).toEqual(
          shown.map((_, at) => ({ step: at + 1, of: shown.length })),
        )
      }),
    )
  })

  test('what was answered at a step or after it hides nothing before it', () => {
    fc.assert(
      fc.property(walks, fc.nat(), ({ one, role, values }, n) => {
        const from = n % one.steps.length
        const earlier = one.steps.slice(0, from).map(({ key }) => key)
        const before = new Map([...values].filter(([key]) => earlier.includes(key)))
        const among = (given: Values) =>
          shownSteps(one, role, given)
            .map(({ key }) => key)
            .filter((key) => earlier.includes(key))
        expect(among(values)).toEqual(among(before))
      }),
    )
  })

  test('from a step that is no longer shown the way goes on to its shown neighbours', () => {
    const one = exercise('impact-map')
    const shown = shownSteps(one, 'hurt', new Map([['before', 2]]))
    expect(stepNumber(shown, 'flood').step).toBe(0)
    expect(stepAfter(one, shown, 'flood')?.key).toBe('feel')
    expect(stepBefore(one, shown, 'flood')?.key).toBe('before')
  })

  test('an exit leads to a page of the app, and only from an answer its step names', () => {
    fc.assert(
      fc.property(walks, ({ one, values }) => {
        for (const step of one.steps) {
          const value = values.get(step.key)
          const to = exitFor(step, value)
          if (to === null) continue
          expect(exits).toContain(to)
          const named = 'exit' in step ? (step.exit ?? []).flatMap(({ anyOf }) => anyOf) : []
          expect([value].flat().some((id) => named.includes(id as string))).toBe(true)
        }
      }),
    )
  })
})

describe('an exit', () => {
  test('acts on the answers the exercise names', () => {
    expect(exitFor(stepOf('safety-check', 'alone'), 'no')).toBe('pause')
    expect(exitFor(stepOf('safety-check', 'alone'), 'yes')).toBeNull()
    expect(exitFor(stepOf('safety-check', 'happened'), ['checks', 'breaks'])).toBe('safety')
    expect(exitFor(stepOf('safety-check', 'happened'), ['checks'])).toBeNull()
    expect(exitFor(stepOf('safety-check', 'me'), ['scare'])).toBe('own-behaviour')
    expect(exitFor(stepOf('safety-check', 'dark'), 'yes')).toBe('crisis')
    expect(exitFor(stepOf('safety-check', 'dark'), undefined)).toBeNull()
  })

  test('is the first that fits', () => {
    const step: ExerciseStep = {
      key: 'ask',
      type: 'multi-choice',
      prompt: 'Which?',
      options: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
      exit: [
        { anyOf: ['b'], to: 'crisis' },
        { anyOf: ['a', 'b'], to: 'safety' },
      ],
    }
    expect(exitFor(step, ['a', 'b'])).toBe('crisis')
    expect(exitFor(step, ['a'])).toBe('safety')
  })
})

describe('ticking', () => {
  const options = ['a', 'b', 'none', 'skip'].map((id) => ({ id }))

  test('“none of these” and “I’d rather not say” untick the rest, and any other unticks them', () => {
    expect(toggleOption(options, ['a', 'b'], 'none')).toEqual(['none'])
    expect(toggleOption(options, ['none'], 'skip')).toEqual(['skip'])
    expect(toggleOption(options, ['skip'], 'b')).toEqual(['b'])
  })

  test('keeps the order of the options, and a second time takes the tick away', () => {
    expect(toggleOption(options, ['b'], 'a')).toEqual(['a', 'b'])
    expect(toggleOption(options, ['a', 'b'], 'a')).toEqual(['b'])
    expect(toggleOption(options, ['none'], 'none')).toEqual([])
  })

  test('never leaves “none of these” or “I’d rather not say” beside another', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...options.map(({ id }) => id)), { maxLength: 12 }), (clicks) => {
        let ticked: readonly string[] = []
        for (const id of clicks) ticked = toggleOption(options, ticked, id)
        if (ticked.includes('none') || ticked.includes('skip')) expect(ticked).toHaveLength(1)
      }),
    )
  })
})
