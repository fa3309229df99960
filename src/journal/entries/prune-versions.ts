import type { Connection, ReadConnection } from '../database/connection.ts'
import { forgetImages } from './entry-images.ts'
import { removeRevisions } from './remove-revisions.ts'
import { type DatedVersion, keepsAllFor, keepsHoursFor, versionsToLetGo } from './version-rule.ts'

/** When versions were last let go, in milliseconds since 1970. */
const lastTime = "SELECT value FROM setting WHERE name = 'versions-pruned'"
const noteTime = "INSERT OR REPLACE INTO setting (name, value) VALUES ('versions-pruned', ?)"
/** Most versions taken out in one step, so that a save that comes in between never waits for long. */
const mostAtOnce = 250

/**
 * Lets go, in the whole journal, of the versions that the rule (`version-rule.ts`) no longer keeps. One step at a
 * time, each a short transaction, so that whoever drives it can answer other questions in between; what is cut short
 * is done the next time. Run after each opening of the vault: versions lie for at least a day before any is let go,
 * so a save never has to do with it. What the versions held is overwritten where it was (`secure_delete`); only
 * deleting for good goes further, see [Note: what deleting leaves behind].
 * @param now milliseconds since 1970, UTC
 */
export function* pruneVersions(connection: Connection, now: number): Generator<void, void, void> {
  for (const id of entriesDue(connection, now)) {
    const runs = runsToLetGo(connection, id, now)
    for (const [from, to] of runs) {
      connection.transaction(() => removeRevisions(connection, id, from, to))
      yield
    }
    // Pictures that no version shows any more are removed at the next opening: an open page may still bring one back.
    if (runs.length > 0) connection.transaction(() => forgetImages(connection, id))
  }
  connection.transaction(() => connection.write(noteTime).run(JSON.stringify(now)))
}

// A version can only be let go when it has just become a day or a week old.
const due = `
  SELECT DISTINCT entry_id AS id FROM entry_revision
  WHERE (changed_at > ? AND changed_at <= ?) OR (changed_at > ? AND changed_at <= ?)`

function entriesDue(connection: ReadConnection, now: number): readonly string[] {
  const noted = connection.read<{ readonly value: string }>(lastTime).get()
  const last = noted === undefined ? Number.POSITIVE_INFINITY : Number(noted.value)
  // After a clock that was ahead the last time, or when there was none, everything is looked at.
  const since = last <= now ? last : Number.NEGATIVE_INFINITY
  const ages = [keepsAllFor, keepsHoursFor].flatMap((age) => [since - age, now - age])
  return connection
    .read<{ readonly id: string }>(due)
    .all(...ages)
    .map(({ id }) => id)
}

const dated = `
  SELECT revision, changed_at AS savedAt, zone FROM entry WHERE id = ?
  UNION ALL SELECT revision, changed_at, zone FROM entry_revision WHERE entry_id = ?
  ORDER BY revision DESC`

/** Versions to let go, as runs without a kept one in between, newest first. */
function runsToLetGo(
  connection: ReadConnection,
  id: string,
  now: number,
): readonly [from: number, to: number][] {
  const versions = datedVersions(connection, id)
  const doomed = new Set(versionsToLetGo(versions, now))
  const runs: [number, number][] = []
  let length = 0
  for (const { revision } of versions) {
    const run = runs.at(-1)
    if (!doomed.has(revision)) length = 0
    else if (run === undefined || length === 0 || length === mostAtOnce) {
      runs.push([revision, revision])
      length = 1
    } else {
      run[0] = revision
      length += 1
    }
  }
  return runs
}

function datedVersions(connection: ReadConnection, id: string): readonly DatedVersion[] {
  let zone = 'UTC'
  return connection
    .read<Omit<DatedVersion, 'zone'> & { readonly zone: string | null }>(dated)
    .all(id, id)
    .map((row) => {
      // Not said again where it is that of the next version.
      zone = row.zone ?? zone
      return { ...row, zone }
    })
}
