import type { ReceiverKind } from '#shared/receiver.ts'
import type { Sensitivity } from '#shared/share-offer.ts'
import type { ReadConnection } from '../../database/connection.ts'
import { bundledExercises } from '../../exercises/load-exercises.ts'

/** Says of the exercise a record was made with how careful one is with its answers; null for a plain entry. */
export type Sensitivities = (exercise: string | null) => Sensitivity

export const safetyCheck = 'safety-check'
const added = "SELECT id, file ->> '$.export' AS export FROM exercise_file WHERE id LIKE 'x.%'"

/**
 * How careful one is with answers is what their exercise says of itself. Of one that is gone, or says nothing and was
 * made by somebody else, nothing is known: it counts as sensitive.
 * @param receiver who they would be for. As long as that is not known, it is as for a couple.
 */
export function sensitivities(connection: ReadConnection, receiver: ReceiverKind | null): Sensitivities {
  const { exercises } = bundledExercises()
  const others = new Map(
    connection
      .read<{ readonly id: string; readonly export: string | null }>(added)
      .all()
      .map((one) => [one.id, one.export]),
  )
  return (exercise) => {
    if (exercise === null) return 'ordinary'
    if (exercise === safetyCheck)
      return receiver === null || receiver === 'couples-therapist' ? 'not-for-couples' : 'second-yes'
    const known = exercises.get(exercise)
    const says = known ? (known.export ?? 'on') : others.get(exercise)
    if (says === 'never-by-default') return 'second-yes'
    return says === 'on' ? 'ordinary' : 'sensitive'
  }
}
