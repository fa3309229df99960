import { create } from 'zustand'
import type { BackupState } from '#shared/backup.ts'
import { journal, onNews } from '../journal.ts'
import { emptyAtLock } from './vault.ts'

interface Backups {
  /** Null until they were read. */
  readonly state: BackupState | null
  /** Why they could not be read, or the last wish not be done. */
  readonly failure: unknown
}

const empty: Backups = { state: null, failure: null }
/** The backups as the journal process last described them. */
export const useBackups = create<Backups>(() => empty)
emptyAtLock(() => useBackups.setState(empty, true))

/** Reads them anew. */
export async function readBackups(): Promise<void> {
  try {
    useBackups.setState({ state: await journal.backup.state() })
  } catch (failure) {
    useBackups.setState({ failure })
  }
}

/** Does something about backups and reads them anew. */
export async function withBackups(act: () => Promise<unknown>): Promise<void> {
  useBackups.setState({ failure: null })
  try {
    await act()
    await readBackups()
  } catch (failure) {
    useBackups.setState({ failure })
  }
}

/** Reads them whenever one begins or ends, until the returned function is called. */
export function watchBackups(): () => void {
  void readBackups()
  return onNews('backups.changed', () => void readBackups())
}
