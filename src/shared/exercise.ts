import { z } from 'zod'
import { roles } from './private-settings.ts'

// The exercise file, format 1: `resources/exercises/schema/exercise-format-1.schema.json` says the same to authors
// elsewhere, and a test holds the two together. All text is plain: no markup, no links.

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/)
/** A language, BCP 47: `de`, `de-CH`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
/** Text that is not empty. Its length is counted in code points, as JSON Schema counts it. */
export const upTo = (most: number) =>
  z
    .string()
    .min(1)
    .refine((text) => text.length <= most || [...text].length <= most, {
      params: { why: 'too-long', detail: String(most) },
    })
export const label = upTo(160)
export const text = upTo(600)
const someRoles = z
  .array(z.enum(roles))
  .min(1)
  .refine((named) => new Set(named).size === named.length, { params: { why: 'named-twice' } })

/** An exercise's name for ever. Those made by others begin with `x.` and their author. */
export const exerciseId = z.string().regex(/^(x\.[a-z0-9-]{2,30}\.)?[a-z][a-z0-9-]{1,47}$/)
export const seriesName = z.string().regex(/^(x\.[a-z0-9-]{2,30}\.)?[a-z][a-z0-9-]{1,31}$/)

export const themes = [
  'safe-footing',
  'the-hurt',
  'owning-it',
  'talking',
  'agreements',
  'underneath',
  'healing',
  'taking-stock',
  'tools',
] as const
export type Theme = (typeof themes)[number]

/** The pages of the app that a choice may lead to. A file cannot change them. */
export const exits = ['safety', 'own-behaviour', 'crisis', 'pause'] as const
export type Exit = (typeof exits)[number]

/** One earlier step and one test of its answer: a choice among some, or a number at least or at most. */
export const showWhen = z.union([
  z.strictObject({ step: id, anyOf: z.array(id).min(1) }),
  z.strictObject({ step: id, atLeast: z.int().min(0).max(10) }),
  z.strictObject({ step: id, atMost: z.int().min(0).max(10) }),
])
export type ShowWhen = z.infer<typeof showWhen>

const option = z.strictObject({ id, text: label })
const exit = z.array(z.strictObject({ anyOf: z.array(id).min(1), to: z.enum(exits) })).max(3)
const options = z.array(option).min(1).max(16)

/** What every step has. `keep`: `ask` and `never` answers stay in the window's memory until the person decides. */
const everyStep = {
  key: id,
  prompt: text,
  help: text.optional(),
  optional: z.boolean().optional(),
  for: someRoles.optional(),
  showWhen: showWhen.optional(),
  keep: z.enum(['yes', 'ask', 'never']).optional(),
  private: z.boolean().optional(),
  minutes: z.int().min(1).max(60).optional(),
}
const step = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ ...everyStep, type: z.literal(type), ...shape })

/** One screen of an exercise. The 15 types are listed in the exercise format. */
export const exerciseStep = z.discriminatedUnion('type', [
  step('info', {}),
  step('short-text', {}),
  step('long-text', {}),
  step('scale', { series: seriesName.optional(), low: label, high: label }),
  step('single-choice', { series: seriesName.optional(), options, exit: exit.optional() }),
  step('multi-choice', { options, exit: exit.optional() }),
  step('checklist', { options }),
  step('date', {}),
  step('time', {}),
  step('list', { max: z.int().min(1).max(30).optional() }),
  step('person', { many: z.boolean().optional() }),
  step('feelings', {}),
  step('commitment', { many: z.boolean().optional() }),
  step('commitment-review', {}),
  step('letter', {
    elements: z
      .array(z.strictObject({ id, text: label, core: z.boolean() }))
      .min(1)
      .max(12),
    watch: z
      .array(z.strictObject({ word: upTo(30), hint: label }))
      .max(12)
      .optional(),
  }),
])
export type ExerciseStep = z.infer<typeof exerciseStep>
export type StepType = ExerciseStep['type']
export const stepTypes = exerciseStep.options.map(({ shape }) => shape.type.value)

/** An exercise as its file says it. That it fits this shape is not enough: see `journal/exercises/check-exercise.ts`. */
export const exerciseFile = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  id: exerciseId,
  version: z.int().min(1).max(1_000_000),
  kind: z.enum(['exercise', 'tool']),
  lang: languageTag,
  title: label,
  purpose: text,
  theme: z.enum(themes).optional(),
  roles: someRoles,
  minutes: z.strictObject({ min: z.int().min(1).max(240), max: z.int().min(1).max(240) }),
  setting: z.enum(['alone', 'together', 'either']),
  heavy: z.boolean().optional(),
  whenToUse: text,
  whenNot: text,
  evidence: z.strictObject({
    grade: z.enum(['A', 'B', 'C', 'D']),
    note: upTo(1500),
    sources: z.array(upTo(300)).optional(),
  }),
  export: z.enum(['on', 'off', 'never-by-default']).optional(),
  author: z.strictObject({
    kind: z.enum(['app', 'therapist', 'other']),
    name: upTo(120),
    contact: upTo(120).optional(),
  }),
  licence: upTo(60).optional(),
  replaces: z.array(z.string()).optional(),
  topics: z.array(z.string()).optional(),
  steps: z.array(exerciseStep).min(1).max(24),
})
export type Exercise = z.infer<typeof exerciseFile>

/** What lists of exercises show: everything but the steps. */
export type ExerciseSummary = Omit<Exercise, 'steps' | '$schema' | 'format'> & {
  /** How many steps it has, whoever does it. */
  readonly steps: number
}
