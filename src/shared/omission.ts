import { z } from 'zod'
import { keptId } from './finding.ts'
import { maxNameForms, maxNearby, maxOmittedWords, maxReceiverName } from './limits.ts'

/** What may become of a passage, or of a name. */
export const omissionKinds = ['left-out', 'own-words', 'name'] as const

const words = z.string().min(1).max(maxOmittedWords)
/** Id of the `SharedPart` it is in. */
const part = z.string().min(1).max(60)
/** What stood before and after a passage. */
const near = z.tuple([z.string().max(maxNearby), z.string().max(maxNearby)]).optional()
/** UTF-16 units from the start of the part's words as they are before anything is left out. */
const place = z.int().min(0)

/**
 * Something a person does not hand over, or says differently. `words` is what stood at its place when they chose it, and
 * `near` what stood on either side: if something else stands there by now, nothing may be handed over before they have
 * looked again.
 */
export const omission = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('left-out'), id: keptId, part, from: place, to: place, words, near }),
  z.strictObject({
    kind: z.literal('own-words'),
    id: keptId,
    part,
    from: place,
    to: place,
    words,
    near,
    instead: words,
  }),
  /** Changed wherever it stands, as a whole word; see `find-names.ts`. */
  z.strictObject({
    kind: z.literal('name'),
    id: keptId,
    name: z.string().trim().min(1).max(maxReceiverName),
    instead: z.string().trim().min(1).max(maxReceiverName),
    /** Whether "[name changed]" is said where it stands first in a part. */
    marked: z.boolean(),
    /** Ways it is written, to the letter, that are another word here and stay: "rose" of Rose. */
    stays: z
      .array(
        z
          .string()
          .min(1)
          .max(2 * maxReceiverName),
      )
      .max(maxNameForms)
      .optional(),
  }),
])
export type Omission = z.infer<typeof omission>
