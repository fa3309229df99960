import { addDays } from '#shared/day.ts'
import { promiseWeeks } from '#shared/limits.ts'
import type { LedgerPromise, PromiseWeek } from '#shared/promise.ts'
import { mondayOf, weeksUpTo } from '#shared/week.ts'
import type { ReadConnection } from '../database/connection.ts'
import type { PromiseTable, PromiseWeekTable } from '../database/exercise-tables.ts'
import { sealedIds } from '../sealed/seals.ts'
import { findPromise } from './find-promise.ts'
import { missedTwice } from './missed-twice.ts'

// What was sealed is not led to.
const all = `
  SELECT *, iif(record_id IN ${sealedIds}, NULL, record_id) AS told_record FROM promise
  ORDER BY CASE state WHEN 'active' THEN 0 WHEN 'paused' THEN 1 ELSE 2 END, ended_on DESC, created_at, id`
const marks =
  'SELECT week, state, note FROM promise_week WHERE promise_id = ? AND week BETWEEN ? AND ? ORDER BY week'

/** All promises, those that hold first, each with its last twelve weeks. `today` is the person's own day. */
export function readPromises(connection: ReadConnection, today: string): readonly LedgerPromise[] {
  return connection
    .read<PromiseTable & { readonly told_record: string | null }>(all)
    .all()
    .map(({ told_record, ...stored }) => {
      const row = { ...stored, record_id: told_record }
      const weeks = weeksAt(connection, row.id, weeksUpTo(row.ended_on ?? today, promiseWeeks))
      return ledgerPromise(row, weeks, today)
    })
}

/**
 * The twelve weeks of a promise before a Monday, oldest first; fewer when it is younger. Throws Failure
 * `promise-not-found`.
 */
export function readEarlierWeeks(
  connection: ReadConnection,
  { id, before }: { readonly id: string; readonly before: string },
): readonly PromiseWeek[] {
  const row = findPromise(connection, id)
  return sinceItBegan(row, weeksAt(connection, row.id, weeksUpTo(addDays(before, -1), promiseWeeks)))
}

// Weeks before it began are no weeks of it.
const sinceItBegan = (row: PromiseTable, weeks: readonly PromiseWeek[]): readonly PromiseWeek[] =>
  weeks.filter(({ week }) => week >= mondayOf(row.begins_on))

function weeksAt(
  connection: ReadConnection,
  promise: string,
  weeks: readonly string[],
): readonly PromiseWeek[] {
  const stored = connection
    .read<Pick<PromiseWeekTable, 'week' | 'state' | 'note'>>(marks)
    .all(promise, weeks[0] ?? '', weeks.at(-1) ?? '')
  const byWeek = new Map(stored.map((mark) => [mark.week, mark]))
  return weeks.map((week) => byWeek.get(week) ?? { week, state: null, note: '' })
}

function ledgerPromise(row: PromiseTable, weeks: readonly PromiseWeek[], today: string): LedgerPromise {
  const holds = row.state === 'active'
  return {
    id: row.id,
    what: row.what,
    howOften: row.how_often,
    seenBy: row.seen_by,
    ifThen: row.if_then,
    reviewOn: row.review_on,
    idea: row.idea,
    state: row.state,
    beginsOn: row.begins_on,
    endedOn: row.ended_on,
    endedWhy: row.ended_why ?? '',
    recordId: row.record_id,
    weeks: sinceItBegan(row, weeks),
    missedTwice: holds && missedTwice(weeks, row.left_as_is),
    reviewDue: holds && row.review_on !== null && row.review_on <= today,
    revision: row.revision,
    createdAt: row.created_at,
  }
}
