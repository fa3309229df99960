import { create } from 'zustand'
import type { EntryRow } from '#shared/entry.ts'
import { journal, onNews } from '../../journal.ts'
import { emptyAtLock } from '../../state/vault.ts'

interface LastEntries {
  /** Newest first; null until the journal has answered for the first time. */
  readonly rows: readonly EntryRow[] | null
  readonly failure: unknown
}

const unread: LastEntries = { rows: null, failure: null }
export const useLastEntries = create<LastEntries>(() => unread)

/** As many as one takes in at a glance. */
const howMany = 5

/** Counts questions: an answer to an earlier one is dropped. */
let asked = 0

/** Reads the newest entries. */
export async function readLastEntries(): Promise<void> {
  asked += 1
  const mine = asked
  try {
    const { rows } = await journal.entries.page({ before: null, limit: howMany })
    if (mine === asked) useLastEntries.setState({ rows, failure: null })
  } catch (failure) {
    if (mine === asked) useLastEntries.setState({ failure })
  }
}

onNews('entries.changed', () => {
  if (useLastEntries.getState().rows !== null) void readLastEntries()
})

emptyAtLock(() => {
  asked += 1
  useLastEntries.setState(unread, true)
})
