import { z } from 'zod'
import { type Prompt, type Role, roles } from '#shared/private-settings.ts'
import german from '../../../resources/prompts.de.json' with { type: 'json' }
import prompts from '../../../resources/prompts.json' with { type: 'json' }

/** A prompt and whom it is for. */
export interface BundledPrompt extends Prompt {
  readonly roles: readonly Role[]
}

const words = z.string().trim().min(1).max(400)
const shape = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
      roles: z.array(z.enum(roles)).min(1),
      text: words,
    }),
  )
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two prompts have one id')

/** By language: other texts for prompts, by their ids. */
export const promptTranslations: Readonly<Record<string, unknown>> = { de: german }
const translation = z.record(z.string(), words)

/**
 * The bundled prompts in a language, each in English where it has none. Throws a ZodError for a faulty file of prompts,
 * which no released app can hold: a test reads it. A faulty translation is none.
 * @param language BCP 47: of `de-CH`, what is there for `de` counts
 */
export function loadPrompts(
  language = 'en',
  translations: typeof promptTranslations = promptTranslations,
): readonly BundledPrompt[] {
  const all = shape.parse(prompts)
  const { data: texts } = translation.safeParse(translations[language.split('-')[0] ?? ''])
  return texts === undefined ? all : all.map((one) => ({ ...one, text: texts[one.id] ?? one.text }))
}
