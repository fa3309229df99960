import { Failure } from '#shared/failure.ts'
import type { GuidedPath } from '#shared/path.ts'
import type { PathBeginning, PathProgress, PathStop } from '#shared/path-progress.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import type { HandMark } from './step-states.ts'

type Paths = ReadonlyMap<string, GuidedPath>

const byPath = 'SELECT state, role, begun_on AS begunOn FROM path_progress WHERE path = ?'
const marksOf = 'SELECT step, state, changed_at AS at FROM path_step WHERE path = ?'
const keep = `
  INSERT INTO path_progress (path, state, role, begun_on, stopped_for, changed_at) VALUES (?, 'active', ?, ?, NULL, ?)
  ON CONFLICT (path) DO UPDATE SET
    state = 'active', role = excluded.role, begun_on = excluded.begun_on, stopped_for = NULL,
    changed_at = excluded.changed_at`
const turn = 'UPDATE path_progress SET state = ?, stopped_for = ?, changed_at = ? WHERE path = ?'
const forget = 'DELETE FROM path_step WHERE path = ?'
const forgetOne = 'DELETE FROM path_step WHERE path = ? AND step = ?'
const keepMark = `
  INSERT INTO path_step (path, step, state, changed_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (path, step) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at`

/** How far a path was walked; null when it was never begun. */
export function readProgress(connection: ReadConnection, path: string): PathProgress | null {
  return connection.read<PathProgress>(byPath).get(path) ?? null
}

/** What was said by hand of steps, by their keys; also of steps the path no longer has. */
export function readMarks(connection: ReadConnection, path: string): ReadonlyMap<string, HandMark> {
  const rows = connection.read<HandMark & { step: string }>(marksOf).all(path)
  return new Map(rows.map(({ step, ...mark }) => [step, mark]))
}

/**
 * Begins a path. One that was stopped or finished begins anew, and what was said by hand of its steps goes; one that is
 * walked already stays as it is, so that a call whose answer was lost may be sent again.
 *
 * Throws Failure `path-not-found`, `bad-input` for a role the path is not for.
 * @param now milliseconds since 1970, UTC
 */
export function beginPath(
  connection: Connection,
  paths: Paths,
  { id: path, role, day }: PathBeginning,
  now: number,
): void {
  if (!found(paths, path).roles.includes(role)) throw new Failure('bad-input')
  connection.transaction(() => {
    if (readProgress(connection, path)?.state === 'active') return
    connection.write(keep).run(path, role, day, now)
    connection.write(forget).run(path)
  })
}

/** Stops a path and keeps what would help instead. What was written stays, and so does the place on the path. */
export function stopPath(connection: Connection, { id: path, reason }: PathStop, now: number): void {
  turnTo(connection, path, { state: 'stopped', reason }, now)
}

/** Goes on with a path that was stopped or finished, where it was. */
export function resumePath(connection: Connection, paths: Paths, path: string, now: number): void {
  found(paths, path)
  turnTo(connection, path, { state: 'active', reason: null }, now)
}

/** The person says that they have come to its end, whatever they left out. */
export function finishPath(connection: Connection, path: string, now: number): void {
  turnTo(connection, path, { state: 'finished', reason: null }, now)
}

/**
 * Says of a step that it was done or is passed over, or takes that back with null.
 * Throws Failure `path-not-found` for a path that is not walked, `bad-input` for a step it does not have.
 */
export function keepStepMark(
  connection: Connection,
  {
    path,
    step,
    state,
  }: { readonly path: string; readonly step: string; readonly state: HandMark['state'] | null },
  now: number,
): void {
  connection.transaction(() => {
    if (state === null) connection.write(forgetOne).run(path, step)
    else connection.write(keepMark).run(path, step, state, now)
  })
}

/** Throws Failure `path-not-found` for a path that was never begun. */
function turnTo(
  connection: Connection,
  path: string,
  to: { readonly state: PathProgress['state']; readonly reason: PathStop['reason'] | null },
  now: number,
): void {
  connection.transaction(() => {
    if (connection.write(turn).run(to.state, to.reason, now, path) === 0) throw new Failure('path-not-found')
  })
}

function found(paths: Paths, id: string): GuidedPath {
  const path = paths.get(id)
  if (path === undefined) throw new Failure('path-not-found')
  return path
}
