import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { bundledPaths } from '#journal/paths/load-paths.ts'
import { withTexts } from '#journal/translations/exercise-strings.ts'
import { pathWithTexts } from '#journal/translations/path-strings.ts'
import { type Texts, textsOf, translatedTexts } from '#journal/translations/texts.ts'

const exerciseFolder = 'resources/exercises/translations'
const pathFolder = 'resources/paths/translations'
const germanIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.de.json'))
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

/** The texts no translation has, and the version it was made from. */
function lackOf(file: string, texts: Texts) {
  const translation = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: number }
  const translated = translatedTexts(translation)
  return {
    missing: [...texts.keys()].filter((place) => !translated.has(place)),
    version: translation.version,
  }
}

it('the first ten exercises of the two paths for one, and all paths, are there in German', () => {
  expect(germanIn(exerciseFolder)).toEqual(expect.arrayContaining(promised.map((id) => `${id}.de.json`)))
  expect(germanIn(pathFolder)).toEqual(
    [...bundledPaths().paths.keys()].map((id) => `${id}.de.json`).toSorted(),
  )
})

it.each(germanIn(exerciseFolder))(
  '%s leaves no text untranslated, and is of the version that is there',
  (name) => {
    const exercise = bundledExercises().exercises.get(name.split('.')[0] ?? '')
    if (exercise === undefined) throw new Error('there is no such exercise')
    const texts = textsOf((put) => withTexts(exercise, put))
    expect(lackOf(`${exerciseFolder}/${name}`, texts)).toEqual({ missing: [], version: exercise.version })
  },
)

it.each(germanIn(pathFolder))('%s leaves no text of its path untranslated', (name) => {
  const path = bundledPaths().paths.get(name.split('.')[0] ?? '')
  if (path === undefined) throw new Error('there is no such path')
  const texts = textsOf((put) => pathWithTexts(path, put))
  expect(lackOf(`${pathFolder}/${name}`, texts)).toEqual({ missing: [], version: path.version })
})
