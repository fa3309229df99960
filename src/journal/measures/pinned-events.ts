import { Failure } from '#shared/failure.ts'
import { maxPinned } from '#shared/limits.ts'
import type { PinnedEvent } from '#shared/measure.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'

const all = 'SELECT id, day, words FROM pinned_event ORDER BY day, created_at, id'
const put = `
  INSERT INTO pinned_event (id, day, words, created_at) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`
const remove = 'DELETE FROM pinned_event WHERE id = ?'

/** Events of the person's own, oldest first. */
export function readPinned(connection: ReadConnection): readonly PinnedEvent[] {
  return connection.read<PinnedEvent>(all).all()
}

/**
 * Marks an event on the charts. To send it again changes nothing. Throws Failure `bad-input` for one more than there may be.
 * @param now milliseconds since 1970, UTC
 */
export function pinEvent(connection: Connection, { id, day, words }: PinnedEvent, now: number): void {
  connection.transaction(() => {
    const others = readPinned(connection).filter((event) => event.id !== id)
    if (others.length >= maxPinned) throw new Failure('bad-input')
    connection.write(put).run(id, day, words.toWellFormed(), now)
  })
}

/** Takes the mark away. One that is gone already is no failure. */
export function unpinEvent(connection: Connection, id: string): void {
  connection.transaction(() => connection.write(remove).run(id))
}
