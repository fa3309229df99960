import type { AddedExercise, CheckedFile } from '#shared/exercise-draft.ts'
import { Failure } from '#shared/failure.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { checkExercise } from './check-exercise.ts'
import type { LoadedExercises } from './load-exercises.ts'
import { readExerciseFile } from './read-exercise-file.ts'

const put = `
  INSERT INTO exercise_file (id, version, may_add_to_series, added_at, file) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET version = excluded.version, may_add_to_series = excluded.may_add_to_series,
    added_at = excluded.added_at, file = excluded.file`
const remove = 'DELETE FROM exercise_file WHERE id = ?'

/** Looks at a file somebody made: what is in it and what to ask, or exactly why it is no exercise. Changes nothing. */
export function checkFile(connection: ReadConnection, bytes: Uint8Array): CheckedFile {
  const read = readExerciseFile(bytes)
  if (!read.ok) return { ok: false, reasons: read.errors }
  const { exercise, warnings } = read
  const series = exercise.steps.flatMap((step) => ('series' in step && step.series ? [step.series] : []))
  return {
    ok: true,
    exercise,
    warnings,
    appSeries: [...new Set(series)].filter((name) => !name.startsWith('x.')),
    versionHere: added(connection, exercise.id)?.version ?? null,
  }
}

/**
 * Adds such a file to the library, or puts it in the place of another version of it. Nothing is written of one that is no
 * exercise. Drafts go on with the version they began with.
 * @param now milliseconds since 1970, UTC
 */
export function addFile(
  connection: Connection,
  { bytes, mayAddToSeries }: AddedExercise,
  now: number,
): CheckedFile {
  const checked = checkFile(connection, bytes)
  if (!checked.ok) return checked
  const { id, version } = checked.exercise
  connection.transaction(() =>
    connection.write(put).run(id, version, mayAddToSeries ? 1 : 0, now, JSON.stringify(checked.exercise)),
  )
  return checked
}

/** Takes an added exercise out of the library; answers to it stay. Throws Failure `exercise-not-found`. */
export function removeFile(connection: Connection, id: string): void {
  connection.transaction(() => {
    if (connection.write(remove).run(id) === 0) throw new Failure('exercise-not-found')
  })
}

/** Whether answers to an added exercise may join the app's own series: not once it is removed. */
export function mayAddToAppSeries(connection: ReadConnection, id: string): boolean {
  return added(connection, id)?.may_add_to_series === 1
}

/** The library with the exercises that were added. One that is faulty by now is named, and its answers stay. */
export function withAdded(connection: ReadConnection, bundled: LoadedExercises): LoadedExercises {
  const exercises = new Map(bundled.exercises)
  const faulty = [...bundled.faulty]
  const rows = connection
    .read<{ id: string; file: string }>('SELECT id, file FROM exercise_file ORDER BY id')
    .all()
  for (const { id, file } of rows) {
    const checked = checkExercise(JSON.parse(file), 'others')
    if (checked.ok) exercises.set(id, checked.exercise)
    else faulty.push({ file: id, reasons: checked.errors })
  }
  return { exercises, faulty }
}

function added(connection: ReadConnection, id: string) {
  return connection
    .read<{ version: number; may_add_to_series: number }>(
      'SELECT version, may_add_to_series FROM exercise_file WHERE id = ?',
    )
    .get(id)
}
