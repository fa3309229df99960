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

/** Removes what an interrupted share left behind, if anything. Called when a vault has been opened. */
export async function removeUnfinishedShare(connection: Connection, disk: Disk): Promise<void> {
  const row = await connection.db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', setting)
    .executeTakeFirst()
  if (row === undefined) return
  const file: unknown = JSON.parse(row.value)
  if (typeof file === 'string' && disk.exists(file)) disk.removeFile(file)
  forgetUnfinishedShare(connection)
}
