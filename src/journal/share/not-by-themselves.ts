import type { Reader } from '../database/connection.ts'
import { idList } from '../entries/bin-entries.ts'
import { bundledExercises } from '../exercises/load-exercises.ts'

/**
 * Entries of exercises that say so of themselves, of those of others, and of those that are gone: nothing says of them
 * that a search may share them.
 */
export function notByThemselves(reader: Reader) {
  const shared = [...bundledExercises().exercises.values()].filter((one) => one.export !== 'off')
  return reader
    .selectFrom('answer_record')
    .select((row) => row.ref('entry_id').$notNull().as('id'))
    .where('entry_id', 'is not', null)
    .where('exercise_id', 'not in', idList(shared.map(({ id }) => id)))
}
