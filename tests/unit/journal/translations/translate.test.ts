import { describe, expect, it } from 'vitest'
import { bundledExercises } from '#journal/exercises/load-exercises.ts'
import { checkExerciseTranslation } from '#journal/translations/check-translation.ts'
import { withTexts } from '#journal/translations/exercise-strings.ts'
import { loadTranslations } from '#journal/translations/load-translations.ts'
import { noteMadeFrom } from '#journal/translations/made-from.ts'
import { textsOf } from '#journal/translations/texts.ts'
import { translate } from '#journal/translations/translate.ts'
import type { Exercise } from '#shared/exercise.ts'
import { withPartner } from '#shared/partner-name.ts'

const exercise = bundledExercises().exercises.get('apology-letter') as Exercise
const head = { format: 1, translates: exercise.id, version: exercise.version, translator: 'T' }
const german = { ...head, lang: 'de', title: 'Ein Titel', purpose: 'Ein Zweck', steps: {} }
const [firstStep] = exercise.steps
const key = firstStep?.key ?? ''

interface Given {
  readonly files?: Record<string, { readonly version: number }>
  readonly of?: Exercise
  readonly language?: string
}
const name = (lang: string) => `${exercise.id}.${lang}.json`

/** As it is shown when the translations were made from `exercise` and are shown for `of`. */
function shown({ files = { [name('de')]: german }, of = exercise, language = 'de' }: Given = {}) {
  const texts = textsOf((put) => withTexts(exercise, put))
  const madeFrom = noteMadeFrom(files, {}, () => ({ version: exercise.version, texts }))
  const loaded = loadTranslations({ files, madeFrom }, new Map([[of.id, of]]), checkExerciseTranslation)
  const told = translate(of, loaded.translations.get(of.id) ?? [], language, (put) => withTexts(of, put))
  return { ...told, faulty: loaded.faulty }
}

describe('text by text', () => {
  it('falls back from the dialect to the language and from that to English', () => {
    const swiss = { ...german, lang: 'de-CH', title: 'En Titel' }
    const files = { [name('de')]: german, [name('de-CH')]: { ...swiss, purpose: 'En Zwäck' } }
    expect(shown({ files, language: 'de-CH' }).shown).toMatchObject({
      title: 'En Titel',
      purpose: 'En Zwäck',
      whenToUse: exercise.whenToUse,
    })
    expect(shown({ files, language: 'de' }).shown.title).toBe('Ein Titel')
    expect(shown({ files: { [name('de')]: german }, language: 'de-AT' }).shown.title).toBe('Ein Titel')
  })

  it('is as it was written in a language it is not translated into, and in its own', () => {
    for (const language of ['fr', 'en', 'en-GB'])
      expect(shown({ language })).toMatchObject({ shown: exercise, lang: 'en', reviewed: null })
  })

  it('changes texts only', () => {
    const blank = (one: Exercise) => withTexts(one, () => '[]')
    expect(blank(shown().shown)).toEqual(blank(exercise))
  })

  it('in another language than those around it has its own words for somebody without a name', () => {
    const of: Exercise = {
      ...exercise,
      steps: exercise.steps.map((step) => (step.key === key ? { ...step, prompt: 'Ask {partner}.' } : step)),
    }
    const { shown: told, lang } = shown({ of })
    expect(lang).toBe('de')
    const prompt = told.steps[0]?.prompt ?? ''
    expect(withPartner(prompt, '', 'hurt', lang)).toBe('Ask your partner.')
    expect(withPartner(prompt, 'Kim', 'hurt', lang)).toBe('Ask Kim.')
  })
})

describe('a newer version of the exercise', () => {
  const newer = { ...exercise, version: exercise.version + 1, title: 'Another title' }

  it('shows in English exactly what has changed since it was translated', () => {
    expect(shown({ of: newer }).shown).toMatchObject({ title: 'Another title', purpose: 'Ein Zweck' })
  })

  it('is shown as written where nothing is known of what the translation was made from', () => {
    const files = { [name('de')]: german }
    const { translations } = loadTranslations(
      { files, madeFrom: {} },
      new Map([[newer.id, newer]]),
      checkExerciseTranslation,
    )
    const told = translate(newer, translations.get(newer.id) ?? [], 'de', (put) => withTexts(newer, put))
    expect(told).toMatchObject({ lang: 'en', reviewed: null, shown: { title: 'Another title' } })
  })

  it('keeps what was noted of its older translation until somebody has gone through it', () => {
    const texts = textsOf((put) => withTexts(exercise, put))
    const files = { [name('de')]: german }
    const noted = noteMadeFrom(files, {}, () => ({ version: exercise.version, texts }))
    const changed = textsOf((put) => withTexts(newer, put))
    expect(noteMadeFrom(files, noted, () => ({ version: newer.version, texts: changed }))).toEqual(noted)
  })
})

describe('a faulty translation', () => {
  it.each([
    ['reaches for what is not there', { ...german, steps: { other: { prompt: 'x' } } }, 'de'],
    ['is of another language than its name says', german, 'fr'],
    ['is none at all', { version: 1 }, 'de'],
  ])('that %s is named, and the exercise is shown without it', (_why, file, lang) => {
    const told = shown({ files: { [name(lang)]: file } })
    expect(told.faulty).toEqual([{ file: `translations/${name(lang)}`, reasons: expect.anything() }])
    expect(told.shown).toEqual(exercise)
  })
})

it('a translation nobody else has looked at is said to be so', () => {
  expect(shown().reviewed).toBe(false)
  expect(shown({ files: { [name('de')]: { ...german, reviewedBy: 'R' } as typeof german } }).reviewed).toBe(
    true,
  )
})
