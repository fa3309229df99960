import { isDay } from '#shared/day.ts'
import type { LastSession, SinceLast } from '#shared/share-offer.ts'
import type { ReadConnection } from '../../database/connection.ts'
import { readMeasures } from '../../measures/read-measures.ts'
import { trustSeries, wellbeingSeries } from './rated-parts.ts'
import { withNames } from './sheet-source.ts'

// Only what was really handed over is in the ledger. A document about earlier weeks, given later, takes nothing back.
const lastFor = `
  SELECT to_day AS upTo, at FROM share_record JOIN share ON share.id = share_id
  WHERE receiver_id = ? AND to_day IS NOT NULL ORDER BY to_day DESC, at DESC LIMIT 1`
// The session of today is the one that is prepared for, not the last one.
const sessions = `
  SELECT max(day) AS day FROM (
    SELECT answer.value ->> '$.value' AS day
    FROM answer_record JOIN entry ON entry.id = entry_id, json_each(record, '$.answers') AS answer
    WHERE exercise_id = 'therapy-prep' AND binned_at IS NULL AND sealed = 0
      AND answer.value ->> '$.key' = 'day' AND answer.value ->> '$.state' = 'answered')
  WHERE length(day) = 10 AND day < ?`
/** SQL: after the last day, or on it and after the hour. */
const since = (day: string, made: string) => `(${day} > ? OR (${day} = ? AND ${made} > ?)) AND ${day} <= ?`
const promisesSince = `SELECT what FROM promise WHERE ${since('begins_on', 'created_at')} ORDER BY created_at, id`
const writtenSince = `
  SELECT count(*) FILTER (WHERE exercise_id IS NULL) AS entries,
    count(*) FILTER (WHERE exercise_id IS NOT NULL) AS exercises
  FROM entry LEFT JOIN answer_record ON entry_id = entry.id
  WHERE ${since('entry.day', 'entry.created_at')} AND binned_at IS NULL AND sealed = 0`

interface Asked {
  readonly receiver: string
  /** The person's own day. */
  readonly today: string
}

interface LastDocument {
  /** Last day of its period. */
  readonly upTo: string
  /** When it was handed over, milliseconds since 1970. */
  readonly at: number
}

/**
 * Where "since last session" begins: on the last day of what somebody was given last, because something may have been
 * written on it after that, so that nothing falls between two; otherwise on the day of the last session that was prepared
 * for.
 */
export function lastSession(
  connection: ReadConnection,
  { receiver, today }: { readonly receiver: string | null; readonly today: string },
): LastSession {
  const last = receiver === null ? null : lastDocument(connection, receiver)
  if (last !== null) return { from: last.upTo > today ? today : last.upTo, by: 'document' }
  const day = connection.read<{ readonly day: string | null }>(sessions).get(today)?.day ?? null
  return day !== null && isDay(day) ? { from: day, by: 'session' } : null
}

/** What came since the last document for somebody; null when there was none. */
export function sinceLast(connection: ReadConnection, { receiver, today }: Asked): SinceLast | null {
  const last = lastDocument(connection, receiver)
  if (last === null) return null
  const { upTo, at } = last
  const bounds = [upTo, upTo, at, today] as const
  const counts = connection
    .read<{ readonly entries: number; readonly exercises: number }>(writtenSince)
    .get(...bounds)
  return {
    upTo,
    ratings: ratingsSince(connection, upTo, today),
    promises: connection
      .read<{ readonly what: string }>(promisesSince)
      .all(...bounds)
      .map(({ what }) => what),
    entries: counts?.entries ?? 0,
    exercises: counts?.exercises ?? 0,
  }
}

function lastDocument(connection: ReadConnection, receiver: string): LastDocument | null {
  return connection.read<LastDocument>(lastFor).get(receiver) ?? null
}

function ratingsSince(connection: ReadConnection, upTo: string, today: string): SinceLast['ratings'] {
  const shown = new Set<string>([...trustSeries, ...wellbeingSeries])
  return withNames(connection, readMeasures(connection).questions)
    .filter(({ series }) => shown.has(series))
    .flatMap(({ series, question, points }) => {
      const rated = points.filter(({ value, day }) => value !== null && day <= today)
      const now = rated.findLast(({ day }) => day > upTo)?.value ?? null
      const before = rated.findLast(({ day }) => day <= upTo)?.value ?? null
      return now === null ? [] : [{ series, question, before, now }]
    })
}
