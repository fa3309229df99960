import { join } from 'node:path'
import { backupName, madeAtOf } from '#shared/backup-name.ts'
import type { Disk } from '../vault/disk.ts'
import type { BackupDisk } from './backup-disk.ts'

// Where each part of a set of backups is. The layout is part of the format: docs/vault-format.md.

/** A backup by its place. */
export interface BackupPlace {
  readonly name: string
  /** Milliseconds since 1970, UTC, as its name says. */
  readonly madeAt: number
  readonly folder: string
  readonly keyFile: string
  readonly database: string
  /** The list of what belongs to it; there only in a backup that was found whole. */
  readonly manifest: string
}

/** Folder of the pictures of all backups of a set, by the names they have in the vault. */
export const picturesOf = (set: string): string => join(set, 'attachments')

export function placeOf(set: string, name: string): BackupPlace {
  return { name, madeAt: madeAtOf(name) ?? 0, ...partsOf(join(set, name)) }
}

/** A backup while it is made; what a crash leaves of it never counts as one. */
export function unfinishedPlace(set: string, name: string): BackupPlace {
  return { name, madeAt: madeAtOf(name) ?? 0, ...partsOf(join(set, `${name}.unfinished`)) }
}

function partsOf(folder: string): Omit<BackupPlace, 'name' | 'madeAt'> {
  return {
    folder,
    keyFile: join(folder, 'vault.keys'),
    database: join(folder, 'journal.db'),
    manifest: join(folder, 'manifest.json'),
  }
}

/** The backups of a set, newest first. Whatever else is in the folder is not looked at; links are not followed. */
export function listBackups(disk: BackupDisk, set: string): readonly BackupPlace[] {
  return (disk.list(set) ?? [])
    .filter((name) => madeAtOf(name) !== null)
    .map((name) => placeOf(set, name))
    .filter(({ folder, manifest }) => disk.kind(folder) === 'folder' && disk.kind(manifest) === 'file')
    .sort((one, other) => other.madeAt - one.madeAt)
}

/** A name for a backup made now that no other has, also when the clock stands still or went back. */
export function freeName(disk: BackupDisk, set: string, now: number): string {
  let at = now
  while (disk.exists(join(set, backupName(at)))) at += 1
  return backupName(at)
}

const leftOver = /^(.+)\.(?:unfinished|removing)$/

/** Removes what an interruption left of backups being made or removed. */
export function removeLeftOvers(disk: Disk, set: string): void {
  for (const name of disk.list(set) ?? []) {
    const of = leftOver.exec(name)?.[1]
    if (of !== undefined && madeAtOf(of) !== null) disk.removeTree(join(set, name))
  }
}
