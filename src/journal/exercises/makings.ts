import type { CheckedFile } from '#shared/exercise-draft.ts'
import { Failure } from '#shared/failure.ts'
import { fileOf } from '#shared/made-exercise.ts'
import type { MakingRow, MakingSave, OpenMaking } from '#shared/maker-calls.ts'
import type { GivenOut, Making } from '#shared/making.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { markSweepDue, sweepIfDue } from '../database/sweep.ts'
import { checkMade, keepFile } from './added-exercises.ts'
import { canonicalJson, fileHash } from './canonical-json.ts'

/** What is kept of an exercise that is being made. */
interface StoredMaking {
  readonly making: Making
  readonly given: GivenOut | null
}

// They lie beside the exercises that were added, under names that no exercise can have: see `ExerciseFileTable`.
const nameOf = (id: string): string => `making.${id}`
const insert =
  'INSERT INTO exercise_file (id, version, may_add_to_series, added_at, file) VALUES (?, 1, 0, ?, ?) ON CONFLICT DO NOTHING'
const rewrite = 'UPDATE exercise_file SET version = ?, added_at = ?, file = ? WHERE id = ?'
const remove = 'DELETE FROM exercise_file WHERE id = ?'
const byId = 'SELECT version AS revision, file FROM exercise_file WHERE id = ?'
const all = `
  SELECT substr(id, 8) AS id, file ->> '$.making.title' AS title, added_at AS changedAt,
    file ->> '$.given' IS NOT NULL AS givenOut
  FROM exercise_file WHERE id GLOB 'making.*' ORDER BY added_at DESC, id DESC`

/** Exercises that are being made, changed last first. */
export function listMakings(connection: ReadConnection): readonly MakingRow[] {
  type Row = Omit<MakingRow, 'givenOut'> & { readonly givenOut: number }
  return connection
    .read<Row>(all)
    .all()
    .map(({ givenOut, ...row }) => ({ ...row, givenOut: givenOut === 1 }))
}

/**
 * Begins to make one. To begin again under the same id changes nothing, so that a call whose answer was lost may be sent
 * again.
 * @param givenAs the name and version of the file it was read from; null for a new one
 * @param now milliseconds since 1970, UTC
 */
export function beginMaking(
  connection: Connection,
  id: string,
  making: Making,
  givenAs: Pick<GivenOut, 'id' | 'version'> | null,
  now: number,
): OpenMaking {
  const given = givenAs && { ...givenAs, hash: fileHash(fileOf(making, givenAs)) }
  const stored: StoredMaking = { making, given }
  connection.transaction(() => connection.write(insert).run(nameOf(id), now, JSON.stringify(stored)))
  return openMaking(connection, id)
}

/** One as it was saved last. Throws Failure `exercise-not-found`. */
export function openMaking(connection: ReadConnection, id: string): OpenMaking {
  const { revision, stored } = find(connection, id)
  return { id, revision, ...stored, checked: checkMade(connection, nextFile(stored)) }
}

/**
 * Keeps it as it is now, finished or not. Saving what is already stored changes nothing.
 * Throws Failure `exercise-not-found`, and `record-changed-elsewhere` when a newer state than the base is stored.
 * @param now milliseconds since 1970, UTC
 */
export function saveMaking(
  connection: Connection,
  { id, baseRevision, making }: MakingSave,
  now: number,
): Pick<OpenMaking, 'revision' | 'checked'> {
  return connection.transaction(() => {
    const { revision, stored } = find(connection, id)
    const next = { ...stored, making }
    const checked = checkMade(connection, nextFile(next))
    if (canonicalJson(stored.making) === canonicalJson(making)) return { revision, checked }
    if (baseRevision !== revision) throw new Failure('record-changed-elsewhere')
    connection.write(rewrite).run(revision + 1, now, JSON.stringify(next), nameOf(id))
    return { revision: revision + 1, checked }
  })
}

/** Destroys it: when this returns nothing of it is left in the journal's file. What it was given out as stays. */
export function discardMaking(connection: Connection, id: string): void {
  connection.transaction(() => {
    connection.write(remove).run(nameOf(id))
    markSweepDue(connection)
  })
  sweepIfDue(connection)
}

/**
 * Puts it into the library as it is stored. One that is no exercise yet stays as it is, and the answer has the reasons.
 * @param now milliseconds since 1970, UTC
 */
export function addMaking(
  connection: Connection,
  { id, baseRevision, mayAddToSeries }: Omit<MakingSave, 'making'> & { readonly mayAddToSeries: boolean },
  now: number,
): OpenMaking {
  connection.transaction(() => {
    if (find(connection, id).revision !== baseRevision) throw new Failure('record-changed-elsewhere')
    keepFile(connection, giveOut(connection, id, now), mayAddToSeries, now)
  })
  return openMaking(connection, id)
}

/**
 * Notes that it leaves the maker as the file in the answer, so that its name stays and every other file is another version.
 * Notes nothing when it is no exercise yet. To be called inside a transaction.
 * @param now milliseconds since 1970, UTC
 */
export function giveOut(connection: Connection, id: string, now: number): CheckedFile {
  const { revision, stored } = find(connection, id)
  const checked = checkMade(connection, nextFile(stored))
  if (!checked.ok) return checked
  const { exercise } = checked
  const given = { id: exercise.id, version: exercise.version, hash: fileHash(exercise) }
  if (canonicalJson(given) !== canonicalJson(stored.given)) {
    connection.write(rewrite).run(revision + 1, now, JSON.stringify({ ...stored, given }), nameOf(id))
  }
  return checked
}

/** The file it would be now: of the version given out last when it says the same, of the next one otherwise. */
function nextFile({ making, given }: StoredMaking) {
  const file = fileOf(making, given)
  return given === null || fileHash(file) === given.hash ? file : { ...file, version: file.version + 1 }
}

function find(connection: ReadConnection, id: string) {
  const row = connection.read<{ revision: number; file: string }>(byId).get(nameOf(id))
  if (row === undefined) throw new Failure('exercise-not-found')
  return { revision: row.revision, stored: JSON.parse(row.file) as StoredMaking }
}
