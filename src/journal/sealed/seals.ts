import type { Connection, ReadConnection } from '../database/connection.ts'
import { forgetInShareDrafts } from './forget-in-share-drafts.ts'

/** SQL: the ids of the entries that the person sealed. Nothing of these is told before the passphrase is given again. */
export const sealedIds = '(SELECT entry_id FROM entry_seal)'
/** SQL: whether a row that may name an entry by `entry_id` may be told of. */
export const isTold = `(entry_id IS NULL OR entry_id NOT IN ${sealedIds})`

const isInJournal = 'binned_at IS NULL AND id IN (SELECT value FROM json_each(?))'
const seal = `
  INSERT OR IGNORE INTO entry_seal (entry_id, day, sealed_at) SELECT id, ?, ? FROM entry WHERE ${isInJournal}`
const hide = `UPDATE entry SET sealed = 1 WHERE ${isInJournal}`
const takeOff = 'DELETE FROM entry_seal WHERE entry_id IN (SELECT value FROM json_each(?))'
const show = 'UPDATE entry SET sealed = 0 WHERE id IN (SELECT value FROM json_each(?))'

/**
 * Seals entries, all or none of them. What lies in the bin is not sealed: it would be deleted in its time and nobody
 * would know. What was prepared to be shared of them is taken out of there.
 * @param day `YYYY-MM-DD`, by the person's own clock
 * @param now milliseconds since 1970, UTC
 */
export function sealEntries(connection: Connection, ids: readonly string[], day: string, now: number): void {
  const named = JSON.stringify(ids)
  connection.transaction(() => {
    connection.write(seal).run(day, now, named)
    connection.write(hide).run(named)
    forgetInShareDrafts(connection, ids)
  })
}

/** Takes seals off: the entries are among the others again, and so is what an exercise had put away. */
export function unsealEntries(connection: Connection, ids: readonly string[]): void {
  const named = JSON.stringify(ids)
  connection.transaction(() => {
    connection.write(takeOff).run(named)
    connection.write(show).run(named)
  })
}

/** The ids of all that the person sealed. */
export const readSealedIds = (connection: ReadConnection): readonly string[] =>
  connection
    .read<{ readonly entry_id: string }>('SELECT entry_id FROM entry_seal')
    .all()
    .map(({ entry_id }) => entry_id)

/** Whether the person sealed it. */
export const isSealed = (connection: ReadConnection, id: string): boolean =>
  connection.read('SELECT 1 FROM entry_seal WHERE entry_id = ?').get(id) !== undefined
