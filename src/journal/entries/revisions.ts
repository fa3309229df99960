import type { Entry, EntryDraft } from '#shared/entry.ts'
import { Failure } from '#shared/failure.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { findEntry } from './read-entry.ts'
import { difference, restore } from './revision-difference.ts'

/**
 * Every so many versions one is kept whole. Saving happens while a person types, so a version is otherwise kept as
 * what differs from the next one: a hundred bytes instead of a hundred thousand. Whole ones bound how far a
 * reader must walk, and how far damage to one row can reach. Where versions are taken out (`remove-revisions.ts`) a
 * chain is divided again before it gets longer; with those saved since, a reader walks twice as far at most.
 */
export const longestChain = 64

/** A version of an entry that was saved once. */
export interface Revision {
  readonly revision: number
  /** Milliseconds since 1970, UTC: when this version was saved. */
  readonly changedAt: number
  readonly day: string
  readonly time: string
  readonly zone: string
  readonly title: string
  readonly body: string
}

/** Which versions of an entry there are, without their words. */
export type RevisionMark = Pick<Revision, 'revision' | 'changedAt'>

const insert = `
  INSERT INTO entry_revision
    (entry_id, revision, changed_at, day, time, zone, title, kept_start, kept_end, middle)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Keeps the stored version of an entry as what differs from the draft about to replace it. */
export function keepRevision(connection: Connection, stored: Entry, next: EntryDraft): void {
  const { id, revision, changedAt } = stored
  const row = differenceRow(stored, next, revision % longestChain === 0)
  connection.write(insert).run(id, revision, changedAt, ...row)
}

type Said = Pick<Revision, 'day' | 'time' | 'zone' | 'title' | 'body'>

/** A version as its row holds it: day, time, zone, title, and what its body has that the next one's has not. */
export function differenceRow(older: Said, newer: Said, whole: boolean): readonly (string | number | null)[] {
  const { keptStart, keptEnd, middle } = whole
    ? { keptStart: 0, keptEnd: 0, middle: older.body }
    : difference(older.body, newer.body)
  const facts = (['day', 'time', 'zone', 'title'] as const).map((name) =>
    whole || older[name] !== newer[name] ? older[name] : null,
  )
  return [...facts, keptStart, keptEnd, middle]
}

/** SQL: whether a row of `entry_revision` can be read without the next one. */
export const isWhole =
  '(kept_start = 0 AND kept_end = 0 AND day IS NOT NULL AND time IS NOT NULL AND zone IS NOT NULL AND title IS NOT NULL)'

const marks = `
  SELECT revision, changed_at AS changedAt FROM entry_revision WHERE entry_id = ?
  UNION ALL SELECT revision, changed_at FROM entry WHERE id = ?
  ORDER BY revision DESC`

/** The versions of an entry that can be read, newest (the entry as it is now) first. */
export function readRevisions(connection: ReadConnection, id: string): readonly RevisionMark[] {
  return connection.read<RevisionMark>(marks).all(id, id)
}

interface StoredRevision {
  readonly revision: number
  readonly changed_at: number
  readonly day: string | null
  readonly time: string | null
  readonly zone: string | null
  readonly title: string | null
  readonly kept_start: number
  readonly kept_end: number
  readonly middle: string
}

// From the wanted version up to the first that is whole in itself.
const chain = `
  SELECT revision, changed_at, day, time, zone, title, kept_start, kept_end, middle FROM entry_revision
  WHERE entry_id = ? AND revision >= ? AND revision <= coalesce((
    SELECT min(revision) FROM entry_revision
    WHERE entry_id = ? AND revision >= ? AND ${isWhole}), revision)
  ORDER BY revision DESC`

/** One version with its words. Throws Failure `version-not-found` when the entry has no such version. */
export function readRevision(connection: ReadConnection, id: string, revision: number): Revision {
  const now = findEntry(connection, id)
  if (now === undefined) throw new Failure('entry-not-found')
  const rows = connection.read<StoredRevision>(chain).all(id, revision, id, revision)
  const found = rows.reduce<Revision>(earlier, now)
  if (found.revision !== revision) throw new Failure('version-not-found')
  const { changedAt, day, time, zone, title, body } = found
  return { revision, changedAt, day, time, zone, title, body }
}

const allOfThem = `
  SELECT revision, changed_at, day, time, zone, title, kept_start, kept_end, middle FROM entry_revision
  WHERE entry_id = ? ORDER BY revision DESC`

/** Every version of an entry with its words, newest first: cheaper than reading them one by one. */
export function* readEveryRevision(connection: ReadConnection, id: string): Generator<Revision, void, void> {
  let found: Revision | undefined = findEntry(connection, id)
  if (found === undefined) return
  yield found
  for (const row of connection.read<StoredRevision>(allOfThem).all(id)) {
    found = earlier(found, row)
    yield found
  }
}

function earlier(next: Revision, row: StoredRevision): Revision {
  return {
    revision: row.revision,
    changedAt: row.changed_at,
    day: row.day ?? next.day,
    time: row.time ?? next.time,
    zone: row.zone ?? next.zone,
    title: row.title ?? next.title,
    body: restore({ keptStart: row.kept_start, keptEnd: row.kept_end, middle: row.middle }, next.body),
  }
}
