import type { ExerciseSummary, Theme } from '#shared/exercise.ts'
import type { Role } from '#shared/private-settings.ts'

/** What one looks for among the exercises. */
export interface ExerciseFilter {
  /** Words, each of which begins a word, or is a part of one, of the title, the purpose or when to use it. */
  readonly words: string
  /** Null for every role. */
  readonly role: Role | null
  /** The most minutes there are; null for any. */
  readonly minutes: number | null
  /** `either` fits both; null for any. */
  readonly setting: 'alone' | 'together' | null
}

export const allExercises: ExerciseFilter = { words: '', role: null, minutes: null, setting: null }

/** The exercises that fit. One that may be done either way fits alone and together. */
export function findExercises(
  exercises: readonly ExerciseSummary[],
  { words, role, minutes, setting }: ExerciseFilter,
): readonly ExerciseSummary[] {
  const wanted = wordsOf(words)
  return exercises.filter(
    (one) =>
      (role === null || one.roles.includes(role)) &&
      (minutes === null || one.minutes.min <= minutes) &&
      (setting === null || one.setting === 'either' || one.setting === setting) &&
      fits(wanted, `${one.title} ${one.purpose} ${one.whenToUse}`),
  )
}

function fits(wanted: readonly string[], text: string): boolean {
  if (wanted.length === 0) return true
  const there = wordsOf(text)
  return wanted.every((part) => there.some((word) => word.startsWith(part) || isInside(part, word)))
}

/** German writes several words as one: “Brief” is in “Entschuldigungsbrief”. */
const isInside = (part: string, word: string): boolean => part.length >= 4 && word.includes(part)

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLocaleLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The themes in their order, each with what belongs to it; a theme without any is left out. */
export function byTheme(
  exercises: readonly ExerciseSummary[],
): readonly { readonly theme: Theme; readonly exercises: readonly ExerciseSummary[] }[] {
  return themeOrder
    .map((theme) => ({ theme, exercises: exercises.filter((one) => (one.theme ?? 'tools') === theme) }))
    .filter((group) => group.exercises.length > 0)
}

/** Everyday tools come first: they are short, and wanted most often. */
const themeOrder: readonly Theme[] = [
  'tools',
  'safe-footing',
  'the-hurt',
  'owning-it',
  'talking',
  'agreements',
  'underneath',
  'healing',
  'taking-stock',
]
