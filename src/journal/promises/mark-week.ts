import type { z } from 'zod'
import type { reviewedPromise } from '#shared/answer-record.ts'
import { Failure } from '#shared/failure.ts'
import type { WeekMark } from '#shared/promise.ts'
import { mondayOf } from '#shared/week.ts'
import type { Connection } from '../database/connection.ts'
import { findPromise } from './find-promise.ts'

const put = `
  INSERT INTO promise_week (promise_id, week, state, note, changed_at) VALUES (?, ?, ?, coalesce(?, ''), ?)
  ON CONFLICT (promise_id, week) DO UPDATE
    SET state = excluded.state, note = coalesce(?, note), changed_at = excluded.changed_at`
const blank = 'DELETE FROM promise_week WHERE promise_id = ? AND week = ?'

/**
 * Says how a week went, or leaves it blank again. A later mark of the same week takes the place of the earlier one,
 * whatever was changed in between: it is one tap, and the person sees what it says.
 * Throws Failure `promise-not-found`, and `bad-input` for a week that has not begun, or that was over when the promise
 * began.
 * @param now milliseconds since 1970, UTC
 */
export function markWeek(connection: Connection, mark: WeekMark, now: number): void {
  const { id, week, today, state, note } = mark
  connection.transaction(() => {
    const promise = findPromise(connection, id)
    if (week > mondayOf(today) || week < mondayOf(promise.begins_on)) throw new Failure('bad-input')
    if (state === null) connection.write(blank).run(id, week)
    else {
      const words = note?.toWellFormed() ?? null
      connection.write(put).run(id, week, state, words, now, words)
    }
  })
}

/**
 * Takes over how promises went, as said in an exercise. A promise that is gone since is left out. To be called in the
 * transaction that finishes the record.
 * @param reviewed each week by any of its days
 * @param now milliseconds since 1970, UTC
 */
export function reviewPromises(
  connection: Connection,
  reviewed: readonly Pick<z.infer<typeof reviewedPromise>, 'id' | 'week' | 'state'>[],
  now: number,
): void {
  const there = connection.read('SELECT 1 FROM promise WHERE id = ?')
  for (const { id, week, state } of reviewed)
    if (there.get(id) !== undefined) connection.write(put).run(id, mondayOf(week), state, null, now, null)
}
