import type { Entry } from '#shared/entry.ts'
import { Failure } from '#shared/failure.ts'
import type { Version, VersionMark } from '#shared/version.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { markSweepDue, sweepIfDue } from '../database/sweep.ts'
import { forgetImages } from './entry-images.ts'
import { readEntry } from './read-entry.ts'
import { removeRevisions } from './remove-revisions.ts'
import { readRevision, readRevisions } from './revisions.ts'
import { saveEntry } from './save-entry.ts'

interface WhichVersion {
  readonly id: string
  readonly revision: number
}

/** The versions of an entry, newest (the entry as it is now) first. Throws Failure `entry-not-found`. */
export function listVersions(connection: ReadConnection, id: string): readonly VersionMark[] {
  readEntry(connection, id)
  return readRevisions(connection, id).map(({ revision, changedAt }) => ({ revision, savedAt: changedAt }))
}

/** One version with its words. Throws Failure `entry-not-found` or `version-not-found`. */
export function readVersion(connection: ReadConnection, { id, revision }: WhichVersion): Version {
  readEntry(connection, id)
  const { changedAt, ...words } = readRevision(connection, id, revision)
  return { ...words, savedAt: changedAt }
}

/**
 * Makes what an earlier version said (its words and the moment it is about) the entry's newest version. What the
 * entry says now becomes a version like any other, and its marks stay as they are.
 *
 * Throws Failure `entry-changed-elsewhere` when a newer version than `baseRevision` is stored, `entry-not-found` or
 * `version-not-found`.
 * @param now milliseconds since 1970, UTC
 */
export function restoreVersion(
  connection: Connection,
  { baseRevision, ...which }: WhichVersion & { readonly baseRevision: number },
  now: number,
): Entry {
  const { day, time, zone, title, body } = readVersion(connection, which)
  return saveEntry(connection, { id: which.id, baseRevision, day, time, zone, title, body }, now)
}

/**
 * Destroys one earlier version: when this returns no word that only it held is left in the journal's file. All other
 * versions read exactly as before. Takes as long as deleting an entry for good.
 *
 * Throws Failure `entry-not-found`, or `version-not-found`, also for the newest version: that is the entry itself.
 * When it throws for the disk's sake the version is gone, and its last traces go with the next deletion.
 * @returns the pictures that nothing shows any more
 */
export function deleteVersionForGood(
  connection: Connection,
  { id, revision }: WhichVersion,
): readonly string[] {
  const freed = connection.transaction(() => {
    readEntry(connection, id)
    if (removeRevisions(connection, id, revision, revision) === 0) throw new Failure('version-not-found')
    markSweepDue(connection)
    return forgetImages(connection, id)
  })
  sweepIfDue(connection)
  return freed
}
