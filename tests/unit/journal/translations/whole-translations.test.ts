import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { bundledPaths } from '#journal/paths/load-paths.ts'
import { withTexts } from '#journal/translations/exercise-strings.ts'
import { pathWithTexts } from '#journal/translations/path-strings.ts'
import { type Texts, textsOf, translatedTexts } from '#journal/translations/texts.ts'

const exerciseFolder = 'resources/exercises/translations'
const pathFolder = 'resources/paths/translations'
/** What people who read German are sure to find in German: the first ten exercises of the two first paths. */
const promised = [
  'apology-letter',
  'apology-plan',
  'ask-for-a-time',
  'ask-for-what-you-need',
  'boundaries-and-expectations',
  'close-the-door',
  'impact-map',
  'letter-not-sent',
  'listening-rehearsal',
  'name-the-breach',
  'own-it-out-loud',
  'own-your-part',
  'patience-and-timeline',
  'pause',
  'projection-check',
  'remorse-not-shame',
  'safety-check',
  'trigger-log',
  'trust-in-myself',
  'weekly-check-in',
]

/** The places of texts that are not translated. Of a translation of an older file: all of them, for it lags behind. */
function untranslated(file: string, texts: Texts, version: number): string[] {
  const translation = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: number }
  const translated =
    translation.version === version ? translatedTexts(translation) : new Map<string, string>()
  return [...texts.keys()].filter((place) => !translated.has(place))
}

it('the first ten exercises of the two paths for one are the first ten', () => {
  const firstTen = ['seven-steps', 'steady-first'].flatMap((id) => {
    const steps =
      bundledPaths()
        .paths.get(id)
        ?.parts.flatMap((part) => part.steps) ?? []
    return [...new Set(steps.map(({ exercise }) => exercise))].slice(0, 10)
  })
  expect(promised).toEqual(expect.arrayContaining(firstTen))
})

it.each(promised)('%s leaves no text untranslated', (id) => {
  const exercise = bundledExercises().exercises.get(id)
  if (exercise === undefined) throw new Error('there is no such exercise')
  const texts = textsOf((put) => withTexts(exercise, put))
  expect(untranslated(`${exerciseFolder}/${id}.de.json`, texts, exercise.version)).toEqual([])
})

it.each([...bundledPaths().paths.values()])('the path $id leaves no text untranslated', (path) => {
  const texts = textsOf((put) => pathWithTexts(path, put))
  expect(untranslated(`${pathFolder}/${path.id}.de.json`, texts, path.version)).toEqual([])
})

it('no other translation of the version that is there has lost a text', () => {
  const lacks = [...bundledExercises().exercises.values()].flatMap((exercise) => {
    const file = `${exerciseFolder}/${exercise.id}.de.json`
    if (!existsSync(file)) return []
    const texts = textsOf((put) => withTexts(exercise, put))
    const places = untranslated(file, texts, exercise.version)
    return places.length === texts.size ? [] : places.map((place) => `${exercise.id}: ${place}`)
  })
  expect(lacks).toEqual([])
})
