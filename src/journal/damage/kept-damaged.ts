import { basename, join } from 'node:path'
import type { Disk } from '../vault/disk.ts'
import type { VaultPaths } from '../vault/vault-folder.ts'

/**
 * [Note: what a salvage keeps] The damaged journal may hold what nobody could read yet, so it is neither removed nor changed
 * unasked, not by a change of all keys either. It holds what was deleted since, too, and opens with the keys of its
 * time: like an earlier backup it is spoken of, and removed when a person wants that.
 */
const isKept = (name: string, database: string): boolean =>
  name.startsWith(`${database}.damaged`) && /^(-\d+)?(-wal)?$/.test(name.slice(`${database}.damaged`.length))

function keptNames(disk: Disk, { folder, database }: VaultPaths): readonly string[] {
  return (disk.list(folder) ?? []).filter((name) => isKept(name, basename(database)))
}

/** How many damaged journals salvages have kept beside the present one. */
export function countKeptDamaged(disk: Disk, paths: VaultPaths): number {
  return keptNames(disk, paths).filter((name) => !name.endsWith('-wal')).length
}

/** Removes them with their logs; when this returns they are gone from the disk's own list. Throws what the disk throws. */
export function removeKeptDamaged(disk: Disk, paths: VaultPaths): void {
  for (const name of keptNames(disk, paths)) disk.removeFile(join(paths.folder, name))
  disk.syncFolder(paths.folder)
}
