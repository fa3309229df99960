import type { Exercise, ExerciseStep } from '#shared/exercise.ts'
import { uuidv7 } from '#shared/uuid.ts'

/** A small exercise as the app brings them, with the given steps. */
export function madeExercise(steps: readonly ExerciseStep[], changes: Partial<Exercise> = {}): Exercise {
  return {
    format: 1,
    id: 'small-walk',
    version: 1,
    kind: 'exercise',
    lang: 'en',
    title: 'A small walk',
    purpose: 'To walk a little.',
    roles: ['hurt', 'hurting', 'both', 'self'],
    minutes: { min: 1, max: 5 },
    setting: 'alone',
    whenToUse: 'Any day.',
    whenNot: 'In a storm.',
    evidence: { grade: 'D', note: 'Made for a test.' },
    author: { kind: 'app', name: 'Goldseam' },
    steps: [...steps],
    ...changes,
  }
}

export const libraryOf = (...exercises: readonly Exercise[]): ReadonlyMap<string, Exercise> =>
  new Map(exercises.map((exercise) => [exercise.id, exercise]))

/** The nth id of a record. */
export const recordId = (nth: number): string => uuidv7(1_795_000_000_000 + nth, new Uint8Array(10).fill(nth))
