import type { Entry, EntryDraft } from '#shared/entry.ts'
import { Failure } from '#shared/failure.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { findEntry } from './read-entry.ts'
import { difference, restore } from './revision-difference.ts'

/**
 * Every so many versions one is kept whole. Saving happens while a person types, so a version is otherwise kept as
 * what differs from the next one: a hundred bytes instead of a hundred thousand. Whole ones bound how far a
 * reader must walk, and how far damage to one row can reach.
 */
const wholeEvery = 64

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
  const { id, revision, changedAt, body } = stored
  const whole = revision % wholeEvery === 0
  const { keptStart, keptEnd, middle } = whole
    ? { keptStart: 0, keptEnd: 0, middle: body }
    : difference(body, next.body)
  const facts = (['day', 'time', 'zone', 'title'] as const).map((name) =>
    whole || stored[name] !== next[name] ? stored[name] : null,
  )
  connection.write(insert).run(id, revision, changedAt, ...facts, keptStart, keptEnd, middle)
}

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
    WHERE entry_id = ? AND revision >= ? AND kept_start = 0 AND kept_end = 0
      AND day IS NOT NULL AND time IS NOT NULL AND zone IS NOT NULL AND title IS NOT NULL), revision)
  ORDER BY revision DESC`

/** One version with its words. Throws Failure `entry-not-found` when the entry has no such version. */
export function readRevision(connection: ReadConnection, id: string, revision: number): Revision {
  const now = findEntry(connection, id)
  if (now === undefined) throw new Failure('entry-not-found')
  const rows = connection.read<StoredRevision>(chain).all(id, revision, id, revision)
  const found = rows.reduce<Revision>(earlier, now)
  if (found.revision !== revision) throw new Failure('entry-not-found')
  const { changedAt, day, time, zone, title, body } = found
  return { revision, changedAt, day, time, zone, title, body }
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
