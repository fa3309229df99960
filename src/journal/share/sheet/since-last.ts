import { addDays, isDay } from '#shared/day.ts'
import type { LastSession, SinceLast } from '#shared/share-offer.ts'
import type { ReadConnection } from '../../database/connection.ts'
import { readMeasures } from '../../measures/read-measures.ts'
import { trustSeries, wellbeingSeries } from './rated-parts.ts'
import { withNames } from './sheet-source.ts'

// Ids of shares begin with their moment, so the greatest is the newest.
const lastFor = `
  SELECT to_day AS upTo FROM share_record WHERE receiver_id = ? AND to_day IS NOT NULL
  ORDER BY share_id DESC LIMIT 1`
const sessions = `
  SELECT max(day) AS day FROM (
    SELECT answer.value ->> '$.value' AS day
    FROM answer_record JOIN entry ON entry.id = entry_id, json_each(record, '$.answers') AS answer
    WHERE exercise_id = 'therapy-prep' AND binned_at IS NULL AND sealed = 0
      AND answer.value ->> '$.key' = 'day' AND answer.value ->> '$.state' = 'answered')
  WHERE length(day) = 10 AND day <= ?`
const promisesSince =
  'SELECT what FROM promise WHERE begins_on > ? AND begins_on <= ? ORDER BY created_at, id'
const writtenSince = `
  SELECT count(*) FILTER (WHERE exercise_id IS NULL) AS entries,
    count(*) FILTER (WHERE exercise_id IS NOT NULL) AS exercises
  FROM entry LEFT JOIN answer_record ON entry_id = entry.id
  WHERE entry.day > ? AND entry.day <= ? AND binned_at IS NULL AND sealed = 0`

interface Asked {
  readonly receiver: string
  /** The person's own day. */
  readonly today: string
}

/**
 * Where "since last session" begins: the day after the period of the last document for somebody, so that nothing falls
 * between two and nothing is in both; otherwise the day of the last session that was prepared for.
 */
export function lastSession(
  connection: ReadConnection,
  { receiver, today }: { readonly receiver: string | null; readonly today: string },
): LastSession {
  const upTo = receiver === null ? null : lastDocument(connection, receiver)
  if (upTo !== null) {
    const next = addDays(upTo, 1)
    return { from: next > today ? today : next, by: 'document' }
  }
  const day = connection.read<{ readonly day: string | null }>(sessions).get(today)?.day ?? null
  return day !== null && isDay(day) ? { from: day, by: 'session' } : null
}

/** What came since the last document for somebody; null when there was none. */
export function sinceLast(connection: ReadConnection, { receiver, today }: Asked): SinceLast | null {
  const upTo = lastDocument(connection, receiver)
  if (upTo === null) return null
  const counts = connection
    .read<{ readonly entries: number; readonly exercises: number }>(writtenSince)
    .get(upTo, today)
  return {
    upTo,
    ratings: ratingsSince(connection, upTo, today),
    promises: connection
      .read<{ readonly what: string }>(promisesSince)
      .all(upTo, today)
      .map(({ what }) => what),
    entries: counts?.entries ?? 0,
    exercises: counts?.exercises ?? 0,
  }
}

function lastDocument(connection: ReadConnection, receiver: string): string | null {
  return connection.read<{ readonly upTo: string }>(lastFor).get(receiver)?.upTo ?? null
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
