import type { Connection } from '../database/connection.ts'

const name = 'backup.second-folder'

/**
 * The second folder a person chose, an absolute path; null for none. It is kept inside the vault and not in the plain
 * preferences: it says where copies of the journal are, which is what somebody who wants to take or destroy them needs.
 */
export function readChosenFolder(connection: Connection): string | null {
  const row = connection
    .read<{ readonly value: string }>('SELECT value FROM setting WHERE name = ?')
    .get(name)
  const path: unknown = row === undefined ? null : JSON.parse(row.value)
  return typeof path === 'string' ? path : null
}

export function keepChosenFolder(connection: Connection, folder: string | null): void {
  const { db } = connection
  const value = JSON.stringify(folder)
  connection.transaction(() =>
    connection.run(
      db
        .insertInto('setting')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value })),
    ),
  )
}
