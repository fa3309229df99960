import { create } from 'zustand'
import type { LedgerPromise } from '#shared/promise.ts'
import { journal } from '../../journal.ts'
import { forgetAtSeal } from '../../state/at-seal.ts'
import { emptyAtLock } from '../../state/vault.ts'

interface Promises {
  /** Those that hold first; null until they were read for the first time. */
  readonly promises: readonly LedgerPromise[] | null
  /** Why they could not be read. */
  readonly failure: unknown
}

const unread: Promises = { promises: null, failure: null }
export const usePromises = create<Promises>(() => unread)

/** Counts up at every reading and at lock: the answer to an earlier one is dropped. */
let reading = 0

/** Reads the ledger. Resolves when it is there, or when it failed. @param today the person's own day */
export async function readPromises(today: string): Promise<void> {
  reading += 1
  const mine = reading
  try {
    const promises = await journal.promises.list({ today })
    if (mine === reading) usePromises.setState({ promises, failure: null })
  } catch (failure) {
    if (mine === reading) usePromises.setState({ failure })
  }
}

forgetAtSeal(() => usePromises.setState(unread, true))

emptyAtLock(() => {
  reading += 1
  usePromises.setState(unread, true)
})
