import type { PromiseWords } from '#shared/promise.ts'
import type { Connection, Value } from '../database/connection.ts'
import { findPromiseAsRead } from './find-promise.ts'
import { promiseColumns } from './keep-promise.ts'

export interface AsRead {
  readonly id: string
  readonly baseRevision: number
}

// Whatever is decided about a promise also answers the question that two misses in a row raise.
const decided = `
  left_as_is = (SELECT max(week) FROM promise_week WHERE promise_id = promise.id AND state = 'missed'),
  revision = revision + 1, changed_at = ? WHERE id = ?`
const rewrite = `
  UPDATE promise SET what = ?, how_often = ?, seen_by = ?, if_then = ?, review_on = ?, idea = ?, ${decided}`
const settle = `UPDATE promise SET state = ?, ended_on = ?, ended_why = ?, ${decided}`
const leave = `UPDATE promise SET ${decided}`

/**
 * Changes what a promise says.
 *
 * This and all below: in one transaction; throws Failure `promise-not-found`, and `promise-changed-elsewhere` when the
 * promise is not at the revision it was read at. `now` is milliseconds since 1970, UTC.
 */
export function changePromise(connection: Connection, at: AsRead, words: PromiseWords, now: number): void {
  change(connection, at, rewrite, promiseColumns(words), now)
}

/** Puts a promise aside for a while. */
export function pausePromise(connection: Connection, at: AsRead, now: number): void {
  change(connection, at, settle, ['paused', null, null], now)
}

/** Lets a paused or ended promise hold again. */
export function resumePromise(connection: Connection, at: AsRead, now: number): void {
  change(connection, at, settle, ['active', null, null], now)
}

/** Lets a promise go, on a day and for a reason that may be empty. What was marked stays. */
export function endPromise(
  connection: Connection,
  { on, why, ...at }: AsRead & { readonly on: string; readonly why: string },
  now: number,
): void {
  change(connection, at, settle, ['ended', on, why.toWellFormed()], now)
}

/** Answers the question after two misses in a row by leaving the promise as it is. */
export function leaveAsItIs(connection: Connection, at: AsRead, now: number): void {
  change(connection, at, leave, [], now)
}

function change(
  connection: Connection,
  at: AsRead,
  statement: string,
  values: readonly Value[],
  now: number,
): void {
  connection.transaction(() => {
    findPromiseAsRead(connection, at)
    connection.write(statement).run(...values, now, at.id)
  })
}
