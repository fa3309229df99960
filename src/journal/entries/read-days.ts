import type { DayCount, JournalDays } from '#shared/entry.ts'
import type { ReadConnection } from '../database/connection.ts'

const days = `
  SELECT day, count(*) AS entries FROM entry
  WHERE binned_at IS NULL AND sealed = 0
  GROUP BY day ORDER BY day DESC`
const binned = 'SELECT count(*) AS entries FROM entry WHERE binned_at IS NOT NULL AND sealed = 0'

/** The table of contents of the journal, newest day first. Sealed entries are not counted. */
export function readDays(connection: ReadConnection): JournalDays {
  const counts = connection.read<DayCount>(days).all()
  return {
    days: counts,
    total: counts.reduce((sum, { entries }) => sum + entries, 0),
    binned: connection.read<{ entries: number }>(binned).get()?.entries ?? 0,
  }
}
