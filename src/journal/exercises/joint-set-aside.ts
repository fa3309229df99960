import type { Connection, ReadConnection } from '../database/connection.ts'

const name = 'joint-set-aside'
const write = `
  INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`

/** Whether exercises for two are set aside in this journal, as after a safety page. */
export function isJointSetAside(connection: ReadConnection): boolean {
  return (
    connection.read<{ value: string }>('SELECT value FROM setting WHERE name = ?').get(name)?.value === 'true'
  )
}

/** Sets exercises for two aside, or brings them back: that is the person's to say, at any time. */
export function setJointAside(connection: Connection, aside: boolean): void {
  connection.transaction(() => connection.write(write).run(name, JSON.stringify(aside)))
}
