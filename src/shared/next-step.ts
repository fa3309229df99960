import type { Exercise, ExerciseStep, Exit, ShowWhen } from './exercise.ts'
import type { Role } from './private-settings.ts'

// Which step of an exercise is shown, and which one follows. No zod here, so that a window can import this file.

/** What was answered, by the key of its step. A step without an answer is not in it. */
export type Values = ReadonlyMap<string, unknown>

/** Of an exercise only what decides which step is shown. */
type Steps = Pick<Exercise, 'steps'>

/**
 * The steps that a person is shown, in their order, for what they have answered so far. A step with a condition is
 * shown only when the step it asks about is shown too and its answer fits.
 */
export function shownSteps({ steps }: Steps, role: Role, values: Values): readonly ExerciseStep[] {
  const forRole = steps.filter((step) => step.for === undefined || step.for.includes(role))
  return forRole.filter(
    ({ showWhen }) =>
      showWhen === undefined ||
      (forRole.some((step) => step.key === showWhen.step) && fits(showWhen, values.get(showWhen.step))),
  )
}

function fits(test: ShowWhen, value: unknown): boolean {
  if ('anyOf' in test) return chosen(value).some((id) => test.anyOf.includes(id))
  if (typeof value !== 'number') return false
  return 'atLeast' in test ? value >= test.atLeast : value <= test.atMost
}

/** The ids of the options in the answer to a choice. */
function chosen(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
}

/** Where a step stands among those shown: "step 3 of 9". Both from 1; `step` is 0 for one that is not shown. */
export function stepNumber(shown: readonly ExerciseStep[], key: string): { step: number; of: number } {
  return { step: shown.findIndex((step) => step.key === key) + 1, of: shown.length }
}

/** The next step that is shown after one that need not be shown itself; null after the last. */
export function stepAfter(exercise: Steps, shown: readonly ExerciseStep[], key: string): ExerciseStep | null {
  const at = indexIn(exercise, key)
  return shown.find((step) => indexIn(exercise, step.key) > at) ?? null
}

/** The step that is shown before one that need not be shown itself; null before the first. */
export function stepBefore(
  exercise: Steps,
  shown: readonly ExerciseStep[],
  key: string,
): ExerciseStep | null {
  const at = indexIn(exercise, key)
  return shown.findLast((step) => indexIn(exercise, step.key) < at) ?? null
}

const indexIn = ({ steps }: Steps, key: string): number => steps.findIndex((step) => step.key === key)

/** The page of the app that an answer leads to when the person moves on from its step; null for the next step. */
export function exitFor(step: ExerciseStep, value: unknown): Exit | null {
  if (step.type !== 'single-choice' && step.type !== 'multi-choice') return null
  const ids = chosen(value)
  return step.exit?.find((exit) => exit.anyOf.some((id) => ids.includes(id)))?.to ?? null
}

/** Options that say that no other fits ("none of these") or that one would rather not say. */
const alone: readonly string[] = ['none', 'skip']

/**
 * The ticks after one option was ticked or unticked, in the order of the options. "None of these" and "I'd rather not
 * say" untick the rest, and any other option unticks them.
 */
export function toggleOption(
  options: readonly { readonly id: string }[],
  ticked: readonly string[],
  id: string,
): readonly string[] {
  if (ticked.includes(id)) return ticked.filter((other) => other !== id)
  const stays = (other: string) => !alone.includes(other) && !alone.includes(id)
  const next = [...ticked.filter(stays), id]
  return options.map((option) => option.id).filter((option) => next.includes(option))
}
