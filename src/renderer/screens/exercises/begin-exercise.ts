import { localMoment } from '#shared/day.ts'
import type { Role } from '#shared/private-settings.ts'
import { journal } from '../../journal.ts'
import { newId } from '../../state/new-id.ts'
import { goTo } from '../../state/place.ts'

/** Begins an exercise and shows its first step. Rejects with a Failure, and goes nowhere, when it could not be begun. */
export async function beginExercise(exercise: string, role: Role): Promise<void> {
  const { day, time } = localMoment(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone)
  const id = newId()
  await journal.exercises.begin({ id, exercise, role, day, time })
  goTo(`/exercises/do/${id}`)
}
