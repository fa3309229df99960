import type { Connection, Value } from '../database/connection.ts'
import { type DataRow, type DataTable, dataTables } from './data-tables.ts'
import type { ReadExport } from './read-export.ts'

type Table = (typeof dataTables)[number]['table']

/** Tables whose rows come in with what they belong to, and not without it: that table, and the column that names it. */
const belongs: {
  readonly [name in Table | 'entry']?: { readonly to: Table | 'entry'; readonly by: string }
} = {
  entry_revision: { to: 'entry', by: 'entry_id' },
  share_entry: { to: 'share', by: 'share_id' },
  measure_point: { to: 'answer_record', by: 'record_id' },
  promise_week: { to: 'promise', by: 'promise_id' },
  path_step: { to: 'path_progress', by: 'path' },
  share_record: { to: 'share', by: 'share_id' },
  remembered_omission: { to: 'receiver', by: 'receiver_id' },
  entry_seal: { to: 'entry', by: 'entry_id' },
}

/** Keys of what came in, by table. */
export type Came = Map<Table | 'entry', Set<string>>

/** The key of a row as text. */
export const keyOf = (table: DataTable, row: DataRow): string =>
  table.key.map((name) => String(row[name])).join('\n')

/**
 * Puts in the rows of one table that are not here, and notes which. What is here stays as it is. To be called inside the
 * transaction, for what something belongs to before what belongs to it.
 */
export function keepRows(connection: Connection, content: ReadExport, name: Table, came: Came): void {
  const table: DataTable | undefined = dataTables.find((one) => one.table === name)
  if (table === undefined) throw new TypeError('a table that is in no export')
  const { columns, key } = table
  const insert = connection.write(
    `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const here = connection.read(
    `SELECT 1 FROM ${name} WHERE ${key.map((column) => `${column} = ?`).join(' AND ')}`,
  )
  const with_ = belongs[name]
  const keys = new Set<string>()
  came.set(name, keys)
  for (const row of content.rows(name)) {
    const values = (names: readonly string[]): Value[] => names.map((column) => row[column] ?? null)
    // A key that came in before in this same file is doubled in it, and the table refuses it.
    const comes =
      with_ === undefined
        ? keys.has(keyOf(table, row)) || here.get(...values(key)) === undefined
        : came.get(with_.to)?.has(String(row[with_.by]))
    if (!comes) continue
    insert.run(...values(columns))
    keys.add(keyOf(table, row))
  }
}
