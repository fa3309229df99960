import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { withTexts } from '#journal/translations/exercise-strings.ts'
import { textsOf, translatedTexts } from '#journal/translations/texts.ts'

const folder = 'resources/exercises/translations'
/** What people who read German are sure to find in German: the first ten exercises of the two first paths. */
const promised = [
  'apology-letter',
  'apology-plan',
  'ask-for-a-time',
  'close-the-door',
  'listening-rehearsal',
  'name-the-breach',
  'own-it-out-loud',
  'own-your-part',
  'remorse-not-shame',
  'safety-check',
]

it('the first ten exercises of the two paths for one are there in German', () => {
  const there = readdirSync(folder).filter((name) => name.endsWith('.de.json'))
  expect(there).toEqual(expect.arrayContaining(promised.map((id) => `${id}.de.json`)))
})

it.each(readdirSync(folder))(
  '%s leaves no text untranslated, and is of the version that is there',
  (name) => {
    const exercise = bundledExercises().exercises.get(name.split('.')[0] ?? '')
    if (exercise === undefined) throw new Error('there is no such exercise')
    const translation = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { readonly version: number }
    const texts = translatedTexts(translation)
    const missing = [...textsOf((put) => withTexts(exercise, put)).keys()].filter(
      (place) => !texts.has(place),
    )
    expect([missing, translation.version]).toEqual([[], exercise.version])
  },
)
