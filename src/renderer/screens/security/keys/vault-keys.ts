import { create } from 'zustand'
import type { KeychainHere, VaultKeys } from '#shared/keys.ts'
import { journal } from '../../../journal.ts'
import { emptyAtLock } from '../../../state/vault.ts'

interface Known {
  /** Null until they were read for the first time. */
  readonly keys: (VaultKeys & { readonly keychainHere: KeychainHere }) | null
  readonly failure: unknown
}

const unread: Known = { keys: null, failure: null }

/** What is known of the ways into the journal. */
export const useVaultKeys = create<Known>(() => unread)

/** Counts up at every reading and at lock: the answer to an earlier one is dropped. */
let reading = 0

/** Reads it anew. Resolves when it is there, or when it failed. */
export async function readVaultKeys(): Promise<void> {
  reading += 1
  const mine = reading
  try {
    const keys = await journal.keys.read()
    if (mine === reading) useVaultKeys.setState({ keys, failure: null })
  } catch (failure) {
    if (mine === reading) useVaultKeys.setState({ failure })
  }
}

emptyAtLock(() => {
  reading += 1
  useVaultKeys.setState(unread, true)
})
