import { backupName, madeAtOf } from '#shared/backup-name.ts'

// Names beside the vault's folder. They are part of the format: docs/vault-format.md.

/** Where a backup is put together before it takes the vault's place. */
export const restoringName = (vault: string): string => `${vault}.restoring`

/** The file in it that says: everything is here, finish what was begun. */
export const readyMark = 'ready'

/** What the journal that was there is called after a restore. */
export const asideName = (vault: string, now: number): string => `${vault}.kept-${backupName(now)}`

/** Those of the names that a restore gave to a journal it moved aside, newest first. */
export function movedAsideNames(names: readonly string[], vault: string): readonly string[] {
  const start = `${vault}.kept-`
  return names
    .filter((name) => name.startsWith(start) && madeAtOf(name.slice(start.length)) !== null)
    .sort()
    .reverse()
}
