import { create } from 'zustand'
import type { EntryQuery, SavedSearch } from '#shared/finding.ts'
import { journal } from '../../../journal.ts'
import { emptyAtLock } from '../../../state/vault.ts'
import { askFor } from '../search-store.ts'

interface KeptSearches {
  /** Null until they were read for the first time. */
  readonly searches: readonly SavedSearch[] | null
  readonly failure: unknown
}

const unread: KeptSearches = { searches: null, failure: null }
export const useKeptSearches = create<KeptSearches>(() => unread)

/** Counts up at every reading and at lock: the answer to an earlier one is dropped. */
let reading = 0

/** Reads the searches that were kept. Resolves when they are there, or when it failed. */
export async function readKeptSearches(): Promise<void> {
  reading += 1
  const mine = reading
  try {
    const searches = await journal.savedSearches.list()
    if (mine === reading) useKeptSearches.setState({ searches, failure: null })
  } catch (failure) {
    if (mine === reading) useKeptSearches.setState({ failure })
  }
}

/** Keeps a search under a name. Rejects with a Failure. */
export async function keepSearch(name: string, search: EntryQuery): Promise<void> {
  await journal.savedSearches.keep({ name, search })
  await readKeptSearches()
}

/** Rejects with a Failure. */
export async function renameKeptSearch(id: string, name: string): Promise<void> {
  await journal.savedSearches.rename({ id, name })
  await readKeptSearches()
}

/** Forgets a kept search; entries are not touched. Rejects with a Failure. */
export async function forgetSearch(id: string): Promise<void> {
  await journal.savedSearches.remove({ id })
  await readKeptSearches()
}

/** Searches again what was kept. */
export const askKept = ({ search }: SavedSearch): void => askFor(search)

emptyAtLock(() => {
  reading += 1
  useKeptSearches.setState(unread, true)
})
