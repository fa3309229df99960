import type { Exercise } from '#shared/exercise.ts'
import type { AddedExercise, CheckedFile, ExerciseHere } from '#shared/exercise-draft.ts'
import { Failure } from '#shared/failure.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { canonicalJson } from './canonical-json.ts'
import { type CheckedExercise, checkExercise } from './check-exercise.ts'
import type { LoadedExercises } from './load-exercises.ts'
import { readExerciseFile } from './read-exercise-file.ts'

const put = `
  INSERT INTO exercise_file (id, version, may_add_to_series, added_at, file) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET version = excluded.version, may_add_to_series = excluded.may_add_to_series,
    added_at = excluded.added_at, file = excluded.file`
const remove = `DELETE FROM exercise_file WHERE id = ? AND id GLOB 'x.*'`

/** Looks at a file somebody made: what is in it and what to ask, or exactly why it is no exercise. Changes nothing. */
export function checkFile(connection: ReadConnection, bytes: Uint8Array): CheckedFile {
  return toAsk(connection, readExerciseFile(bytes))
}

/** The same of an exercise that is no file yet. */
export function checkMade(connection: ReadConnection, exercise: Exercise): CheckedFile {
  return toAsk(connection, checkExercise(exercise, 'others'))
}

function toAsk(connection: ReadConnection, read: CheckedExercise): CheckedFile {
  if (!read.ok) return read
  const { exercise } = read
  const series = exercise.steps.flatMap((step) => ('series' in step && step.series ? [step.series] : []))
  return {
    ...read,
    appSeries: [...new Set(series)].filter((name) => !name.startsWith('x.')),
    here: [exercise.id, ...(exercise.replaces ?? [])].flatMap((id) => present(connection, id, exercise)),
  }
}

/**
 * Adds such a file to the library, in the place of another version of it and of what it replaces. Nothing is written of one
 * that is no exercise. Drafts go on with the version they began with, and answers stay as they are.
 * @param now milliseconds since 1970, UTC
 */
export function addFile(
  connection: Connection,
  { bytes, mayAddToSeries }: AddedExercise,
  now: number,
): CheckedFile {
  return connection.transaction(() => keepFile(connection, checkFile(connection, bytes), mayAddToSeries, now))
}

/** Adds what `checkFile` or `checkMade` has just answered. To be called inside a transaction, as they were. */
export function keepFile(
  connection: Connection,
  checked: CheckedFile,
  mayAddToSeries: boolean,
  now: number,
): CheckedFile {
  if (!checked.ok) return checked
  const { exercise, here } = checked
  for (const { id } of here) connection.write(remove).run(id)
  connection
    .write(put)
    .run(exercise.id, exercise.version, mayAddToSeries ? 1 : 0, now, JSON.stringify(exercise))
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
    .read<{ id: string; file: string }>("SELECT id, file FROM exercise_file WHERE id GLOB 'x.*' ORDER BY id")
    .all()
  for (const { id, file } of rows) {
    const checked = checkExercise(JSON.parse(file), 'others')
    if (checked.ok) exercises.set(id, checked.exercise)
    else faulty.push({ file: id, faults: checked.faults })
  }
  return { exercises, faulty }
}

function present(connection: ReadConnection, id: string, exercise: Exercise): readonly ExerciseHere[] {
  const file = id.startsWith('x.') ? added(connection, id)?.file : undefined
  if (file === undefined) return []
  const { version, title, author }: Exercise = JSON.parse(file)
  const same = canonicalJson(JSON.parse(file)) === canonicalJson(exercise)
  return [{ id, version, title, author: author.name, same }]
}

function added(connection: ReadConnection, id: string) {
  return connection
    .read<{ may_add_to_series: number; file: string }>(
      'SELECT may_add_to_series, file FROM exercise_file WHERE id = ?',
    )
    .get(id)
}
