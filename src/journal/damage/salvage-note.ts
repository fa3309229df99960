import type { SalvageReport } from '#shared/damage.ts'
import type { Connection, ReadConnection } from '../database/connection.ts'

const name = 'salvage'
const write = `
  INSERT INTO setting (name, value) VALUES (?, ?)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value`

/** Keeps what a salvage came to in the journal it made. To be called inside a transaction. */
export function noteSalvage(connection: Connection, report: SalvageReport): void {
  connection.write(write).run(name, JSON.stringify(report))
}

/** What the last salvage of this journal came to, or null when there was none. */
export function readSalvageNote(connection: ReadConnection): SalvageReport | null {
  const row = connection.read<{ value: string }>('SELECT value FROM setting WHERE name = ?').get(name)
  return row === undefined ? null : (JSON.parse(row.value) as SalvageReport)
}
