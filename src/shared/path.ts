import { z } from 'zod'
import { exerciseId } from './exercise.ts'
import { roles } from './private-settings.ts'

// A guided path as `resources/paths/*.json` says it: exercises in an order, with a few doors that explain themselves.
// All text is plain.

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/)
const label = z.string().min(1).max(160)
const text = z.string().min(1).max(600)

/**
 * Doors on the way, each with a note on it: G0 safe, G1 steady, G2 what broke trust has stopped, G3 owned, G4 both
 * willing, G5 the hurt person's yes, G6 time between. Only G0 (before what is done together) and G2 hold anyone back.
 */
export const gates = ['safe', 'steady', 'door-closed', 'owned', 'both-willing', 'hurt-yes', 'time'] as const
export type Gate = (typeof gates)[number]

export const pathStep = z.strictObject({
  /** For ever, within its path. */
  key,
  exercise: exerciseId,
  /** What this step of the path is about, when the exercise's own title does not say it. */
  label: label.optional(),
  note: text.optional(),
  for: z.array(z.enum(roles)).min(1).optional(),
  setting: z.enum(['alone', 'together']),
  /** May be passed over for good without the path being any less done. */
  optional: z.boolean().optional(),
  /** Goes on with what was begun at this earlier step, whose last questions wait for later. */
  goesOnWith: key.optional(),
  gates: z.array(z.enum(gates)).optional(),
})
export type PathStep = z.infer<typeof pathStep>

/** One week, or one part, of a path. */
export const pathPart = z.strictObject({
  key,
  title: label,
  note: text.optional(),
  /** Its steps are alternatives: one of them is enough. */
  chooseOne: z.boolean().optional(),
  /** Weeks this part is meant to take; 0 for what comes before the first week, and for what has no week. */
  weeks: z.int().min(0).max(8),
  steps: z.array(pathStep).max(12),
})
export type PathPart = z.infer<typeof pathPart>

export const pathFile = z.strictObject({
  format: z.literal(1),
  id: key,
  version: z.int().min(1),
  title: label,
  purpose: text,
  /** Said on the first page. */
  before: text.optional(),
  roles: z.array(z.enum(roles)).min(1),
  /** Null: as long as one likes, looked at again every month. */
  weeks: z.int().min(1).max(52).nullable(),
  parts: z.array(pathPart).min(1).max(16),
  /** Another way on, for those whom the path's own does not fit. */
  turn: z.strictObject({ title: label, text, steps: z.array(pathStep).min(1).max(8) }).optional(),
  /** Paths that may follow. */
  mayFollow: z.array(key).max(4),
})
export type GuidedPath = z.infer<typeof pathFile>
