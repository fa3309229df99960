import type { Sensitivity } from '#shared/share-calls.ts'
import { journal } from '../../../journal.ts'

/** An entry or an exercise that can be chosen. */
export interface OfferedItem {
  readonly id: string
  readonly day: string
  readonly title: string
  readonly preview: string
  readonly isExercise: boolean
  readonly sensitivity: Sensitivity
}

/** Everything that can be chosen, newest first. */
export async function readOffer(): Promise<readonly OfferedItem[]> {
  const [{ rows }, records] = await Promise.all([
    journal.entries.page({ before: null, limit: 200 }),
    journal.exercises.records({ exercise: null }),
  ])
  const exercises = new Set(records.map(({ id }) => id))
  return rows.map(({ id, day, title, preview }) => ({
    id,
    day,
    title,
    preview,
    isExercise: exercises.has(id),
    sensitivity: exercises.has(id) ? 'sensitive' : 'ordinary',
  }))
}
