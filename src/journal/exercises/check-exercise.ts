import { type Exercise, exerciseFile } from '#shared/exercise.ts'
import type { Caution, Fault } from '#shared/exercise-fault.ts'
import { exerciseCautions } from './exercise-cautions.ts'
import { shapeFaults } from './shape-faults.ts'
import { stepFaults } from './step-faults.ts'
import { textFaults } from './text-faults.ts'

/** Who a file comes from: the app, or anybody else. */
export type Origin = 'app' | 'others'

export type CheckedExercise =
  | { readonly ok: true; readonly exercise: Exercise; readonly cautions: readonly Caution[] }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Whether a value is an exercise: the shape of format 1 and everything the format asks beyond a shape. Each fault says
 * where in the file, and why; all that can be found are told at once.
 * @param content as `JSON.parse` returns it
 */
export function checkExercise(content: unknown, origin: Origin): CheckedExercise {
  const parsed = exerciseFile.safeParse(content)
  if (!parsed.success) return { ok: false, faults: shapeFaults(parsed.error, content) }
  const exercise = parsed.data
  const faults = [...originFaults(exercise, origin), ...textFaults(exercise), ...stepFaults(exercise)]
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, exercise, cautions: exerciseCautions(exercise) }
}

function originFaults({ id, author, minutes, replaces = [] }: Exercise, origin: Origin): Fault[] {
  const isNamedByOthers = id.startsWith('x.')
  const of = `${id.split('.').slice(0, 2).join('.')}.`
  const wrong: readonly (readonly [boolean, Fault])[] = [
    [origin === 'app' && isNamedByOthers, { path: ['id'], why: 'name-of-others' }],
    [origin === 'others' && !isNamedByOthers, { path: ['id'], why: 'name-not-of-others' }],
    [origin === 'others' && author.kind === 'app', { path: ['author', 'kind'], why: 'author-is-app' }],
    [origin === 'app' && author.kind !== 'app', { path: ['author', 'kind'], why: 'author-not-app' }],
    // What an exercise replaces is listed on its page, also what is in no other list: that is nobody else's to ask for.
    [
      origin === 'others' && replaces.some((other) => !other.startsWith(of)),
      { path: ['replaces'], why: 'replaces-others' },
    ],
    [minutes.min > minutes.max, { path: ['minutes'], why: 'minutes-turned' }],
  ]
  return wrong.flatMap(([isWrong, fault]) => (isWrong ? [fault] : []))
}
