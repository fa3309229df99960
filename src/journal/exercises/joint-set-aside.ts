import type { Connection, ReadConnection } from '../database/connection.ts'

const name = 'joint-set-aside'
const write = `
  INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`

/** What was said last of exercises for two: set aside as after a safety page, or brought back. */
export function readTogether(connection: ReadConnection): 'never-said' | 'aside' | 'brought-back' {
  const row = connection.read<{ value: string }>('SELECT value FROM setting WHERE name = ?').get(name)
  if (row === undefined) return 'never-said'
  return row.value === 'true' ? 'aside' : 'brought-back'
}

/** Whether exercises for two are set aside in this journal. */
export const isJointSetAside = (connection: ReadConnection): boolean => readTogether(connection) === 'aside'

/** Sets exercises for two aside, or brings them back: that is the person's to say, at any time. */
export function setJointAside(connection: Connection, aside: boolean): void {
  connection.transaction(() => connection.write(write).run(name, JSON.stringify(aside)))
}
