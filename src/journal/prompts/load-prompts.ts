import { z } from 'zod'
import { type Prompt, type Role, roles } from '#shared/private-settings.ts'
import prompts from '../../../resources/prompts.json' with { type: 'json' }

/** A prompt and whom it is for. */
export interface BundledPrompt extends Prompt {
  readonly roles: readonly Role[]
}

const shape = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
      roles: z.array(z.enum(roles)).min(1),
      text: z.string().trim().min(1).max(400),
    }),
  )
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two prompts have one id')

/** The bundled prompts. Throws a ZodError for a faulty file, which no released app can hold: a test reads it. */
export function loadPrompts(): readonly BundledPrompt[] {
  return shape.parse(prompts)
}
