import { create } from 'zustand'
import type { Tag } from '#shared/finding.ts'
import { journal, onNews } from '../journal.ts'
import { emptyAtLock } from './vault.ts'

interface Tags {
  /** In alphabetical order; null until they were read for the first time. */
  readonly tags: readonly Tag[] | null
  readonly failure: unknown
}

const unread: Tags = { tags: null, failure: null }
export const useTags = create<Tags>(() => unread)

/** Counts up at every reading and at lock: the answer to an earlier one is dropped. */
let reading = 0

/** Reads the tags of the journal. Resolves when they are there, or when it failed. */
export async function readTags(): Promise<void> {
  reading += 1
  const mine = reading
  try {
    const tags = await journal.tags.list()
    if (mine === reading) useTags.setState({ tags, failure: null })
  } catch (failure) {
    if (mine === reading) useTags.setState({ failure })
  }
}

/** Milliseconds without news before the tags are read again: not after every key of an entry being written. */
const pause = 1_000
let timer: ReturnType<typeof setTimeout> | undefined

onNews('entries.changed', () => {
  if (useTags.getState().tags === null) return
  clearTimeout(timer)
  timer = setTimeout(() => void readTags(), pause)
})

emptyAtLock(() => {
  clearTimeout(timer)
  reading += 1
  useTags.setState(unread, true)
})
