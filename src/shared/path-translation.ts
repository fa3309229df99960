import { z } from 'zod'
import { label, text } from './exercise.ts'
import { translationHead } from './exercise-translation.ts'

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/)

/** A translation of a guided path: the strings a path has, by the keys of its parts and steps, and nothing else. */
export const pathTranslation = z.strictObject({
  ...translationHead,
  translates: key,
  title: label,
  purpose: text,
  before: text.optional(),
  parts: z.record(key, z.strictObject({ title: label.optional(), note: text.optional() })),
  turn: z.strictObject({ title: label.optional(), text: text.optional() }).optional(),
  /** Those of the turn too. */
  steps: z.record(key, z.strictObject({ label: label.optional(), note: text.optional() })),
})
export type PathTranslation = z.infer<typeof pathTranslation>
