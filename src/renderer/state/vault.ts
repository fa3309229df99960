import { create } from 'zustand'
import type { VaultState } from '#shared/vault-state.ts'

/** The vault as main last described it; null until main has answered for the first time. */
export const useVault = create<{ readonly state: VaultState | null }>(() => ({ state: null }))

const emptiers = new Set<() => void>()

/**
 * Registers how a store forgets everything private. All stores that hold words, ids or places of the journal
 * register here, so that locking is one line. Main then replaces the whole window process as well.
 */
export function emptyAtLock(empty: () => void): void {
  emptiers.add(empty)
}

/** Takes over a new state of the vault. Leaving `open` empties every store that registered. */
export function vaultIs(state: VaultState): void {
  const wasOpen = useVault.getState().state?.kind === 'open'
  if (wasOpen && state.kind !== 'open') {
    for (const empty of emptiers) empty()
  }
  useVault.setState({ state })
}
