import { dirname } from 'node:path'
import type { Connection } from '../database/connection.ts'
import type { Disk } from '../vault/disk.ts'

/** The private setting that names the part-written file of a share while it is being written. */
const setting = 'share.unfinished'

/**
 * Remembers a file before its first byte is written, so that a process killed half-way leaves a note of it in the
 * vault, and {@link removeUnfinishedShare} can take it away. No file name outside the vault could serve: it would tell
 * where shares are kept.
 */
export function rememberUnfinishedShare(connection: Connection, file: string): void {
  const row = { name: setting, value: JSON.stringify(file) }
  connection.transaction(() =>
    connection.run(
      connection.db
        .insertInto('setting')
        .values(row)
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: row.value })),
    ),
  )
}

export function forgetUnfinishedShare(connection: Connection): void {
  connection.transaction(() =>
    connection.run(connection.db.deleteFrom('setting').where('name', '=', setting)),
  )
}

/**
 * Removes what an interrupted share left behind, if anything: when a vault has been opened, and before the next share.
 * @returns whether nothing is left. Otherwise the note is kept for another time: the file may be on a stick that is not
 *   plugged in, or out of reach for now, and that is no reason to keep a person from their journal.
 */
export async function removeUnfinishedShare(connection: Connection, disk: Disk): Promise<boolean> {
  const row = await connection.db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', setting)
    .executeTakeFirst()
  if (row === undefined) return true
  const file: unknown = JSON.parse(row.value)
  if (typeof file === 'string' && !removed(disk, file)) return false
  forgetUnfinishedShare(connection)
  return true
}

function removed(disk: Disk, file: string): boolean {
  try {
    if (disk.exists(file)) disk.removeFile(file)
    return disk.exists(dirname(file))
  } catch {
    return false
  }
}
