import type { BackupState } from '#shared/backup.ts'
import { daysSince } from '../../components/backup-words.ts'

/** After so many days without a backup, although something was written, Today says so. */
export const oldAfterDays = 7

/** Whether the newest whole backup is too old. Without a change since, no age is too old. */
export function isOld({ backups, changed, failure }: BackupState, now: number): boolean {
  const newest = backups.find(({ whole }) => whole)
  // A new journal has none yet and needs no word, unless making one has failed.
  if (newest === undefined) return failure !== null
  return changed && daysSince(newest.madeAt, now) >= oldAfterDays
}
