import { z } from 'zod'
import { exerciseId, label, languageTag, text, upTo } from './exercise.ts'

// A translation of an exercise: strings, tied to one id and version, and nothing that could change what the exercise
// does. `resources/exercises/schema/exercise-translation-1.schema.json` says the same to translators, and a test holds the
// two together. That it fits this shape is not enough: see `journal/translations/check-translation.ts`.

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/)
const labels = z.record(key, label)

/** What every translation says of itself, whatever it translates. */
export const translationHead = {
  format: z.literal(1),
  /** Of the English file it was made from. */
  version: z.int().min(1).max(1_000_000),
  lang: languageTag,
  translator: upTo(120),
  /** Who else looked at it; for words about safety somebody with domestic-abuse training. */
  reviewedBy: upTo(120).optional(),
} as const

const stepTranslation = z.strictObject({
  prompt: text.optional(),
  help: text.optional(),
  low: label.optional(),
  high: label.optional(),
  /** By the ids of the options. */
  options: labels.optional(),
  /** By the ids of the parts of a letter. */
  elements: labels.optional(),
  /** Takes the place of the whole list: “if” and “but” do not map one to one. */
  watch: z
    .array(z.strictObject({ word: upTo(30), hint: label }))
    .max(12)
    .optional(),
})

export const exerciseTranslation = z.strictObject({
  ...translationHead,
  translates: exerciseId,
  title: label,
  purpose: text,
  whenToUse: text.optional(),
  whenNot: text.optional(),
  /** The note on the evidence. */
  evidence: upTo(1500).optional(),
  /** By the keys of the steps. */
  steps: z.record(key, stepTranslation),
})
export type ExerciseTranslation = z.infer<typeof exerciseTranslation>
