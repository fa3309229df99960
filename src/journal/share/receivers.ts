import type { Receiver } from '#shared/receiver.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'

const all = 'SELECT id, kind, name FROM receiver ORDER BY created_at, id'
const keep = `
  INSERT INTO receiver (id, kind, name, created_at) VALUES (?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name`

/** Everybody something was, or is to be, shared with, in the order they were named. */
export function readReceivers(connection: ReadConnection): readonly Receiver[] {
  return connection.read<Receiver>(all).all()
}

/**
 * Adds somebody, or changes the one of that id.
 * @param now milliseconds since 1970, UTC
 */
export function keepReceiver(connection: Connection, { id, kind, name }: Receiver, now: number): Receiver {
  const kept = { id, kind, name: name.toWellFormed() }
  connection.transaction(() => connection.write(keep).run(kept.id, kept.kind, kept.name, now))
  return kept
}

/** Forgets somebody, and what was left out for them. What they were given stays in the ledger, without their name. */
export function removeReceiver(connection: Connection, id: string): void {
  connection.transaction(() => connection.write('DELETE FROM receiver WHERE id = ?').run(id))
}
