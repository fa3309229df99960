import { type Exercise, exerciseFile } from '#shared/exercise.ts'
import { stepErrors } from './check-steps.ts'
import { textErrors } from './check-text.ts'
import { exerciseWarnings } from './exercise-warnings.ts'
import { shapeErrors } from './shape-errors.ts'

/** Who a file comes from: the app, or anybody else. */
export type Origin = 'app' | 'others'

export type CheckedExercise =
  | { readonly ok: true; readonly exercise: Exercise; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly errors: readonly string[] }

/**
 * Whether a value is an exercise: the shape of format 1 and everything the format asks beyond a shape. Each error says
 * where in the file, and why, in one line; all that can be found are told at once.
 * @param content as `JSON.parse` returns it
 */
export function checkExercise(content: unknown, origin: Origin): CheckedExercise {
  const parsed = exerciseFile.safeParse(content)
  if (!parsed.success) return { ok: false, errors: shapeErrors(parsed.error, content) }
  const exercise = parsed.data
  const errors = [...originErrors(exercise, origin), ...textErrors(exercise), ...stepErrors(exercise)]
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, exercise, warnings: exerciseWarnings(exercise) }
}

function originErrors({ id, author, minutes }: Exercise, origin: Origin): string[] {
  const isNamedByOthers = id.startsWith('x.')
  const wrong: readonly (readonly [boolean, string])[] = [
    [origin === 'app' && isNamedByOthers, 'id: only files of others begin with “x.”'],
    [origin === 'others' && !isNamedByOthers, 'id: a file of others begins with “x.” and its author'],
    [
      origin === 'others' && author.kind === 'app',
      'author.kind: “app” is only for files that come with the app',
    ],
    [origin === 'app' && author.kind !== 'app', 'author.kind: files that come with the app say “app”'],
    [minutes.min > minutes.max, 'minutes: “min” is more than “max”'],
  ]
  return wrong.flatMap(([isWrong, why]) => (isWrong ? [why] : []))
}
