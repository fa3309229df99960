import { create } from 'zustand'
import type { Restored } from '#shared/backup.ts'
import { emptyAtLock } from './vault.ts'

/** What a restore in this sitting did with the journal that was there; null when there was no restore. */
export const useRestored = create<{ readonly restored: Restored | null }>(() => ({ restored: null }))
emptyAtLock(() => useRestored.setState({ restored: null }))

export function noteRestored(restored: Restored): void {
  useRestored.setState({ restored })
}

/** It was read: it need not be said again. */
export function restoredIsKnown(): void {
  useRestored.setState({ restored: null })
}
