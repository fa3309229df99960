import type { WrittenPromise } from '#shared/answer-record.ts'
import { Failure } from '#shared/failure.ts'
import type { NewPromise, PromiseWords } from '#shared/promise.ts'
import type { Connection } from '../database/connection.ts'

const insert = `
  INSERT INTO promise
    (id, what, how_often, seen_by, if_then, review_on, idea, begins_on, state, record_id, revision, created_at, changed_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'active', ?, 1, ?, ?)
  ON CONFLICT (id) DO NOTHING`

/** A promise as an exercise writes it: what its own steps asked beside it may come with it. */
export type PromiseInExercise = WrittenPromise & Partial<Pick<PromiseWords, 'ifThen' | 'reviewOn' | 'idea'>>

/**
 * Keeps a promise the person wrote. One of that id that is there already is left as it is, so that a call whose answer
 * was lost may be sent again.
 * @param now milliseconds since 1970, UTC
 */
export function createPromise(connection: Connection, promise: NewPromise, now: number): void {
  connection.transaction(() => {
    insertPromise(connection, promise, null, now)
  })
}

/**
 * Keeps the promises that were written in an exercise; they hold from the day it was begun. One that has no words, or is
 * in the ledger already, is left out: later changes are made in the ledger. To be called in the transaction that finishes
 * the record, after its row is written. Throws Failure `unexpected` when there is no such record.
 * @param now milliseconds since 1970, UTC
 */
export function keepWrittenPromises(
  connection: Connection,
  recordId: string,
  promises: readonly PromiseInExercise[],
  now: number,
): void {
  const record = connection
    .read<{ readonly day: string }>('SELECT day FROM answer_record WHERE id = ?')
    .get(recordId)
  if (record === undefined) throw new Failure('unexpected')
  for (const { ifThen = '', reviewOn = null, idea = 'mine', ...written } of promises) {
    if (written.what.trim() === '') continue
    const promise = { ...written, ifThen, reviewOn, idea, beginsOn: record.day }
    insertPromise(connection, promise, recordId, now)
  }
}

function insertPromise(
  connection: Connection,
  promise: NewPromise,
  recordId: string | null,
  now: number,
): void {
  const values = [...promiseColumns(promise), promise.beginsOn, recordId, now, now]
  connection.write(insert).run(promise.id, ...values)
}

/** What a person says of a promise, in the order of the statements that write it; half characters become U+FFFD. */
export function promiseColumns({ what, howOften, seenBy, ifThen, reviewOn, idea }: PromiseWords) {
  const lines = [what.trim(), howOften, seenBy, ifThen].map((line) => line.toWellFormed())
  return [...lines, reviewOn, idea] as const
}
