import type { Exercise } from '#shared/exercise.ts'
import type { FaultyExercise } from '#shared/exercise-draft.ts'
import { bundledFiles } from './bundled-files.ts'
import { checkExercise } from './check-exercise.ts'

/** The exercises that can be done, by their ids, and the files that are none. */
export interface LoadedExercises {
  readonly exercises: ReadonlyMap<string, Exercise>
  readonly faulty: readonly FaultyExercise[]
}

/**
 * Reads exercise files. One that is faulty, or takes the id of one before it, is named with its reasons and keeps no other from
 * being read.
 * @param files what they hold as JSON, by their names
 */
export function loadExercises(files: Readonly<Record<string, unknown>>): LoadedExercises {
  const exercises = new Map<string, Exercise>()
  const faulty: FaultyExercise[] = []
  for (const [file, content] of Object.entries(files)) {
    const checked = checkExercise(content, 'app')
    if (!checked.ok) faulty.push({ file, faults: checked.faults })
    else if (exercises.has(checked.exercise.id)) {
      faulty.push({ file, faults: [{ path: ['id'], why: 'taken', detail: checked.exercise.id }] })
    } else exercises.set(checked.exercise.id, checked.exercise)
  }
  return { exercises, faulty }
}

let bundled: LoadedExercises | undefined

/** The exercises that come with the app, read once. */
export function bundledExercises(): LoadedExercises {
  bundled ??= loadExercises(bundledFiles)
  return bundled
}
