import type { z } from 'zod'
import type { Exercise } from '#shared/exercise.ts'
import { faultLine } from '#shared/exercise-fault.ts'
import { type ExerciseTranslation, exerciseTranslation } from '#shared/exercise-translation.ts'
import type { GuidedPath } from '#shared/path.ts'
import { type PathTranslation, pathTranslation } from '#shared/path-translation.ts'
import { shapeFaults } from '../exercises/shape-faults.ts'
import { textFaults } from '../exercises/text-faults.ts'
import { withTexts } from './exercise-strings.ts'
import { pathWithTexts } from './path-strings.ts'
import { type Texts, textsOf, translatedTexts } from './texts.ts'

/** A translation that may be used. */
export interface Translation {
  readonly lang: string
  /** Of the file it was made from. */
  readonly version: number
  /** Whether somebody beside the translator has looked at it. */
  readonly reviewed: boolean
  readonly texts: Texts
}

export type CheckedTranslation =
  | { readonly ok: true; readonly translation: Translation }
  | { readonly ok: false; readonly errors: readonly string[] }

interface Original {
  readonly id: string
  readonly version: number
  readonly lang: string
  readonly texts: Texts
}

/** Whether a value translates an exercise, and nothing more. All that is wrong is told at once. */
export function checkExerciseTranslation(content: unknown, exercise: Exercise): CheckedTranslation {
  const { id, version, lang } = exercise
  const texts = textsOf((put) => withTexts(exercise, put))
  return check(exerciseTranslation, content, { id, version, lang, texts })
}

/** The same for a guided path, which is written in English. */
export function checkPathTranslation(content: unknown, path: GuidedPath): CheckedTranslation {
  const { id, version } = path
  return check(pathTranslation, content, {
    id,
    version,
    lang: 'en',
    texts: textsOf((put) => pathWithTexts(path, put)),
  })
}

function check(
  shape: z.ZodType<ExerciseTranslation | PathTranslation>,
  content: unknown,
  original: Original,
): CheckedTranslation {
  const parsed = shape.safeParse(content)
  if (!parsed.success) return { ok: false, errors: shapeFaults(parsed.error, content).map(faultLine) }
  const { translates, version, lang, reviewedBy } = parsed.data
  const texts = translatedTexts(parsed.data)
  const wrong: readonly (readonly [boolean, string])[] = [
    [translates !== original.id, `translates: is not ${original.id}`],
    [lang === original.lang, 'lang: is the language it was written in'],
    [version > original.version, `version: there is only version ${original.version} yet`],
  ]
  const errors = [
    ...wrong.flatMap(([isWrong, why]) => (isWrong ? [why] : [])),
    ...textFaults(parsed.data).map(faultLine),
    ...placeErrors(texts, original.texts, version < original.version),
  ]
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, translation: { lang, version, reviewed: reviewedBy !== undefined, texts } }
}

const partner = '{partner}'

function placeErrors(texts: Texts, originals: Texts, isOlder: boolean): string[] {
  const named = [...originals].filter(([, text]) => text.includes(partner)).map(([place]) => stepOf(place))
  return [...texts].flatMap(([place, text]) => {
    // What an older one translates may be gone by now.
    if (!originals.has(place)) return isOlder ? [] : [`${place}: there is no such text to translate`]
    // It may move within a step or be dropped where grammar needs it.
    if (text.includes(partner) && !named.includes(stepOf(place))) {
      return [`${place}: names {partner}, whom the text it translates does not name`]
    }
    return []
  })
}

/** `steps.letter` of all in it; every other place stands for itself. */
const stepOf = (place: string): string =>
  place.startsWith('steps.') ? place.split('.').slice(0, 2).join('.') : place
