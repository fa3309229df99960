import type { HealthCheck, JournalHealth } from '#shared/damage.ts'
import { toFailure } from '#shared/failure.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'
import { fullCheck, quickCheck } from './check-steps.ts'
import { readSalvageNote } from './salvage-note.ts'

type Kind = 'quick' | 'full'

const day = 24 * 60 * 60 * 1000
/** How old a check may be before the next is due. Milliseconds. */
export const checkEvery: Readonly<Record<Kind, number>> = { quick: 7 * day, full: 30 * day }

const read = 'SELECT value FROM setting WHERE name = ?'
const write = `
  INSERT INTO setting (name, value) VALUES (?, ?)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value`
const stored = (kind: Kind): string => `checked-${kind}`

/** What is known of the journal's health; whether a check is going on is the caller's to say. */
export function readHealth(connection: ReadConnection, running: boolean): JournalHealth {
  return {
    quick: lastCheck(connection, 'quick'),
    full: lastCheck(connection, 'full'),
    running,
    salvage: readSalvageNote(connection),
  }
}

function lastCheck(connection: ReadConnection, kind: Kind): HealthCheck | null {
  const row = connection.read<{ value: string }>(read).get(stored(kind))
  return row === undefined ? null : (JSON.parse(row.value) as HealthCheck)
}

/** Lets go of what checks have found: of a journal made anew it would be said of the file that it was made from. */
export function forgetChecks(connection: Connection): void {
  for (const kind of ['quick', 'full'] as const) {
    connection.write('DELETE FROM setting WHERE name = ?').run(stored(kind))
  }
}

/**
 * Which check is due: none, or the larger one that is. One dated in the future, by a clock that was wrong then or is now,
 * counts as never made, so that a wrong clock puts off nothing for years.
 * @param now milliseconds since 1970, UTC
 */
export function dueCheck(connection: ReadConnection, now: number): Kind | null {
  const isDue = (kind: Kind) => {
    const at = lastCheck(connection, kind)?.at ?? Number.NEGATIVE_INFINITY
    return at > now || now - at >= checkEvery[kind]
  }
  if (isDue('full')) return 'full'
  return isDue('quick') ? 'quick' : null
}

/**
 * Checks the journal in steps and notes what was found; a full check counts as a quick one too. Damage is noted, not
 * thrown, and nothing is done about it: that is for the person to decide.
 */
export function* checkJournal(
  connection: Connection,
  kind: Kind,
  now: () => number,
): Generator<void, HealthCheck, void> {
  let found: HealthCheck['found'] = 'whole'
  try {
    yield* kind === 'full' ? fullCheck(connection) : quickCheck(connection)
  } catch (thrown) {
    const failure = toFailure(thrown)
    if (failure.code !== 'journal-damaged') throw thrown
    found = 'damaged'
  }
  const check: HealthCheck = { at: now(), found }
  connection.transaction(() => {
    connection.write(write).run(stored('quick'), JSON.stringify(check))
    if (kind === 'full') connection.write(write).run(stored('full'), JSON.stringify(check))
  })
  return check
}
