import { z } from 'zod'
import { exits, stepTypes, themes } from './exercise.ts'
import { roles } from './private-settings.ts'

// An exercise while it is being made. It holds what the form holds, finished or not: much of it may still be empty, and
// what is too long for the format is kept and named beside its field. `made-exercise.ts` makes a file of it.

const name = z.string().max(80)
const words = z.string().max(5000)
const few = z.int().min(0).max(100_000)
const option = z.strictObject({ id: name, text: words })
/** As in a file, but that the choices need not be made yet. */
const condition = z.union([
  z.strictObject({ step: name, anyOf: z.array(name).max(50) }),
  z.strictObject({ step: name, atLeast: few }),
  z.strictObject({ step: name, atMost: few }),
])

export const makingStep = z.strictObject({
  key: name,
  type: z.enum(stepTypes),
  prompt: words,
  help: words,
  optional: z.boolean(),
  /** Empty for everybody the exercise is for. */
  for: z.array(z.enum(roles)).max(roles.length),
  showWhen: condition.nullable(),
  keep: z.enum(['yes', 'ask', 'never']),
  private: z.boolean(),
  /** Minutes of the gentle timer; 0 for none. */
  minutes: few,
  /** Empty: not counted. `own`: a series of the exercise itself. Otherwise the name of one. */
  series: name,
  low: words,
  high: words,
  options: z.array(option).max(50),
  exit: z.array(z.strictObject({ anyOf: z.array(name).max(50), to: z.enum(exits) })).max(10),
  /** Most lines of a list; 0 for any. */
  max: few,
  many: z.boolean(),
  elements: z.array(option.extend({ core: z.boolean() })).max(50),
  watch: z.array(z.strictObject({ word: words, hint: words })).max(50),
})
/** A step with the fields of every kind, so that changing its kind loses nothing. */
export type MakingStep = z.infer<typeof makingStep>

export const making = z.strictObject({
  /** Chosen by chance at the beginning: names what has no name in plain letters. */
  seed: z.string().regex(/^[a-z0-9]{4,12}$/),
  kind: z.enum(['exercise', 'tool']),
  lang: name,
  title: words,
  purpose: words,
  theme: z.enum(themes).nullable(),
  roles: z.array(z.enum(roles)).max(roles.length),
  minutes: z.strictObject({ min: few, max: few }),
  setting: z.enum(['alone', 'together', 'either']),
  heavy: z.boolean(),
  whenToUse: words,
  whenNot: words,
  evidence: z.strictObject({
    grade: z.enum(['A', 'B', 'C', 'D']),
    note: words,
    /** One in each line. */
    sources: z.string().max(20_000),
  }),
  export: z.enum(['on', 'off', 'never-by-default']),
  author: z.strictObject({ kind: z.enum(['therapist', 'other']), name: words, contact: words }),
  licence: words,
  replaces: z.array(z.string().max(200)).max(50),
  steps: z.array(makingStep).max(40),
})
/** An exercise while it is being made. */
export type Making = z.infer<typeof making>

/** As what it has left the maker: into the library, or into a file. */
export interface GivenOut {
  /** The name it then has for ever. */
  readonly id: string
  readonly version: number
  /** SHA-256 of that file: another one is another version. */
  readonly hash: string
}
