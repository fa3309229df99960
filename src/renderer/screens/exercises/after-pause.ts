import type { Exercise, ExerciseStep } from '#shared/exercise.ts'

/** What the last choice of Pause asks of the app itself. An exercise file has no such words: Pause is the app's own. */
export type AfterPause = { readonly again: string } | 'numbers' | null

/**
 * What follows when somebody moves on from a step with this answer. `again`: the step at which Pause begins once more.
 * `numbers`: who one can call. Null for every other exercise, step and answer.
 */
export function afterPause(
  { id, steps }: Pick<Exercise, 'id' | 'steps'>,
  step: ExerciseStep,
  value: unknown,
): AfterPause {
  if (id !== 'pause' || step.key !== 'next') return null
  // How stirred up one was at first was said already.
  const first = steps.find(({ type }) => type === 'info')
  if (value === 'again' && first !== undefined) return { again: first.key }
  return value === 'help' ? 'numbers' : null
}
