import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exerciseId } from '#shared/exercise.ts'
import { blankStep, fileOf, nameOf, ownSeries } from '#shared/made-exercise.ts'
import { type Making, making } from '#shared/making.ts'

const seed = 'k7qx2m'
const blank: Making = {
  seed,
  kind: 'exercise',
  lang: 'en',
  ...{ title: '', purpose: '', whenToUse: '', whenNot: '', licence: '' },
  theme: null,
  roles: ['self'],
  minutes: { min: 5, max: 10 },
  setting: 'alone',
  heavy: false,
  evidence: { grade: 'D', note: '', sources: '' },
  export: 'on',
  author: { kind: 'other', name: '', contact: '' },
  replaces: [],
  steps: [],
}

describe('the name of what is made', () => {
  test.each([
    ['Mara Lind', 'The evening walk', 'x.mara-lind.the-evening-walk'],
    ['Zoë Müller', '7 days, one thing', 'x.zoe-muller.days-one-thing'],
    ['Анна', 'Прогулка', `x.by-${seed}.exercise-${seed}`],
    ['A', '8', `x.by-${seed}.exercise-${seed}`],
  ])('by %s, %s, is %s', (name, title, expected) => {
    expect(nameOf({ ...blank, title, author: { ...blank.author, name } })).toBe(expected)
  })

  test('is one the format allows, whatever author and title are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, title) => {
        const id = nameOf({ ...blank, title, author: { ...blank.author, name } })
        expect(exerciseId.safeParse(id).success, id).toBe(true)
      }),
    )
  })
})

test('a step of every kind keeps its words while its kind is changed to and fro', () => {
  const options = [{ id: 'one', text: 'One' }]
  const step = { ...blankStep('first', 'single-choice'), prompt: 'Which?', options }
  expect(fileOf({ ...blank, steps: [{ ...step, type: 'scale' }] }, null).steps).toEqual([
    { key: 'first', type: 'scale', prompt: 'Which?', low: '', high: '' },
  ])
  expect(fileOf({ ...blank, steps: [step] }, null).steps).toEqual([
    { key: 'first', type: 'single-choice', prompt: 'Which?', options },
  ])
  expect(making.safeParse({ ...blank, steps: [step] }).success).toBe(true)
})

test('text goes into the file as the format wants it, and a series of its own under its author’s name', () => {
  const step = { ...blankStep('first', 'scale'), prompt: ' e\u0301\r\n\tfar ', series: ownSeries }
  const file = fileOf(
    { ...blank, title: 'Far', author: { ...blank.author, name: 'Ada' }, steps: [step] },
    null,
  )
  expect(file.steps).toMatchObject([{ prompt: '\u00e9\n far', series: 'x.ada.s-first' }])
})
