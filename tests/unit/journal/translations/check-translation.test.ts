import { describe, expect, it } from 'vitest'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { checkExerciseTranslation } from '#journal/translations/check-translation.ts'
import type { Exercise } from '#shared/exercise.ts'

const letter = bundledExercises().exercises.get('apology-letter') as Exercise
/** The partial example of the exercise format. */
const good = {
  format: 1,
  translates: 'apology-letter',
  version: 1,
  lang: 'de',
  translator: '(Name)',
  title: 'Schreib deine Entschuldigung',
  purpose: 'Eine Entschuldigung, in der alles Wichtige steht und nichts, was neu verletzt.',
  steps: {
    to: { prompt: 'An wen ist sie?' },
    letter: {
      prompt: 'Schreib an diesen Menschen.',
      elements: { own: 'Ich sage, was ich getan habe, ohne „falls“ und „aber“' },
      watch: [
        { word: 'falls', hint: '„Falls“ klingt, als wäre nicht sicher, ob es wehgetan hat.' },
        { word: 'aber', hint: '„Aber“ nimmt oft zurück, was davor stand.' },
      ],
    },
  },
}
const errors = (change: object, exercise = letter) => {
  const checked = checkExerciseTranslation({ ...good, ...change }, exercise)
  return checked.ok ? [] : checked.errors
}

describe('a translation', () => {
  it('may leave out what it likes', () => {
    expect(errors({})).toEqual([])
  })

  it.each([
    [{ translates: 'pause' }, 'translates: is not apology-letter'],
    [{ lang: 'en' }, 'lang: is the language it was written in'],
    [{ version: 2 }, 'version: there is only version 1 yet'],
    [{ title: 'Ein\u202eBrief' }, 'title: turns-direction'],
    [{ title: 'Für {partner}' }, 'title: names {partner}, whom the text it translates does not name'],
    [{ title: '' }, 'title: empty'],
    [{ title: '{name}' }, 'title: unknown-placeholder'],
    [{ steps: { more: { prompt: 'Neu' } } }, 'steps.more.prompt: there is no such text to translate'],
    [{ steps: { to: { help: 'Neu' } } }, 'steps.to.help: there is no such text to translate'],
    [
      { steps: { letter: { elements: { more: 'Neu' } } } },
      'steps.letter.elements.more: there is no such text to translate',
    ],
    [
      { steps: { to: { options: { yes: 'Ja' } } } },
      'steps.to.options.yes: there is no such text to translate',
    ],
  ])('is refused as %j, with the place and the reason', (change, reason) => {
    expect(errors(change)).toEqual([reason])
  })

  it.each([
    { steps: { to: { key: 'other' } } },
    { steps: { to: { showWhen: { step: 'letter', atLeast: 1 } } } },
    { steps: { to: { keep: 'yes' } } },
    { steps: { to: { exit: [] } } },
    { steps: { to: { for: ['hurt'] } } },
    { steps: { to: { series: 'safe' } } },
    { roles: ['hurt'] },
    { export: 'on' },
    { author: { kind: 'app', name: 'x' } },
  ])('cannot say what the exercise does: %j', (change) => {
    expect(errors(change)).toEqual([expect.stringContaining('unknown-field')])
  })

  it('of an older version may still name what is gone', () => {
    const newer = { ...letter, version: 2 }
    expect(errors({ steps: { gone: { prompt: 'Weg' } } }, newer)).toEqual([])
  })
})
