import { dirname } from 'node:path'
import type { Disk } from '../vault/disk.ts'
import type { VaultPaths } from '../vault/vault-folder.ts'

/** The salvaged journal while it is made; what a crash leaves of it counts for nothing. */
export const unfinishedName = (database: string): string => `${database}.salvaging`
/** The salvaged journal, whole and on the disk, until it is in the damaged one's place. */
export const finishedName = (database: string): string => `${database}.salvaged`

/**
 * Puts a finished salvaged journal in the place of the damaged one, which is kept beside it with its log: the log of
 * one must never meet the other. Three renames in an order that can be taken up again wherever it was cut short, so
 * every opening calls it; mostly there is nothing to do.
 */
export function settleSalvage(disk: Disk, { database }: VaultPaths): void {
  const finished = finishedName(database)
  if (!disk.exists(finished)) return
  const folder = dirname(database)
  if (disk.exists(database)) {
    const aside = freeName(disk, `${database}.damaged`)
    if (disk.exists(`${database}-wal`)) disk.rename(`${database}-wal`, `${aside}-wal`)
    disk.syncFolder(folder)
    disk.rename(database, aside)
    disk.syncFolder(folder)
  }
  disk.rename(finished, database)
  disk.syncFolder(folder)
}

function freeName(disk: Disk, name: string): string {
  let free = name
  for (let count = 2; disk.exists(free); count += 1) free = `${name}-${count}`
  return free
}
