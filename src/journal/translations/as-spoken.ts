import type { Exercise } from '#shared/exercise.ts'
import type { ShownExercise } from '#shared/exercise-draft.ts'
import type { FaultyFile } from '#shared/exercise-fault.ts'
import type { MeasuredQuestion } from '#shared/measure.ts'
import type { GuidedPath } from '#shared/path.ts'
import { bundledExercises } from '../exercises/load-exercises.ts'
import { bundledPaths } from '../paths/load-paths.ts'
import { spokenLanguage } from '../words.ts'
import { checkExerciseTranslation, checkPathTranslation } from './check-translation.ts'
import { withTexts } from './exercise-strings.ts'
import { exerciseTranslationFiles } from './exercise-translation-files.ts'
import { type LoadedTranslations, loadTranslations } from './load-translations.ts'
import { pathWithTexts } from './path-strings.ts'
import { pathTranslationFiles } from './path-translation-files.ts'
import { translate } from './translate.ts'

let ofExercises: LoadedTranslations | undefined
let ofPaths: LoadedTranslations | undefined

function exerciseTranslations(): LoadedTranslations {
  const { exercises } = bundledExercises()
  ofExercises ??= loadTranslations(exerciseTranslationFiles, exercises, checkExerciseTranslation)
  return ofExercises
}

function pathTranslations(): LoadedTranslations {
  ofPaths ??= loadTranslations(pathTranslationFiles, bundledPaths().paths, checkPathTranslation)
  return ofPaths
}

/** Translations that come with the app and cannot be used. */
export function faultyTranslations(of: 'exercises' | 'paths'): readonly FaultyFile[] {
  return (of === 'exercises' ? exerciseTranslations() : pathTranslations()).faulty
}

/** An exercise in the language the app speaks now, as far as it is translated. One that was added stays as its author wrote it. */
export function asSpoken(exercise: Exercise): ShownExercise {
  const translations = exerciseTranslations().translations.get(exercise.id) ?? []
  const { shown, lang, reviewed } = translate(exercise, translations, spokenLanguage(), (put) =>
    withTexts(exercise, put),
  )
  return { ...shown, lang, reviewed }
}

/** A path in the language the app speaks now. */
export function pathAsSpoken(path: GuidedPath): GuidedPath {
  const translations = pathTranslations().translations.get(path.id) ?? []
  const original = { version: path.version, lang: 'en' }
  return translate(original, translations, spokenLanguage(), (put) => pathWithTexts(path, put)).shown
}

/** The question of a series in the language the app speaks now, if an exercise of the app still asks it. Its answers stay one series. */
export function questionAsSpoken(asked: MeasuredQuestion): MeasuredQuestion {
  for (const exercise of bundledExercises().exercises.values()) {
    const at = exercise.steps.findIndex(
      (step) => 'series' in step && step.series === asked.series && step.prompt === asked.question,
    )
    if (at === -1) continue
    const { lang, steps } = asSpoken(exercise)
    const step = steps[at]
    if (step === undefined) continue
    const ends = step.type === 'scale' ? { low: step.low, high: step.high } : {}
    return { ...asked, ...ends, question: step.prompt, lang }
  }
  return asked
}
