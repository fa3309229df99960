import { create } from 'zustand'
import type { Paths } from '#shared/path-progress.ts'
import { journal } from '../../journal.ts'
import { forgetAtSeal } from '../../state/at-seal.ts'
import { onSpoken } from '../../state/spoken.ts'
import { emptyAtLock } from '../../state/vault.ts'

interface Kept {
  /** Null until they were read for the first time. */
  readonly paths: Paths | null
  /** What went wrong last. */
  readonly failure: unknown
}

const unread: Kept = { paths: null, failure: null }
export const usePaths = create<Kept>(() => unread)

/** Counts up at every reading and at lock: the answer to an earlier one is dropped. */
let reading = 0

/** The day the paths were asked for last. */
let day: string | null = null

/** Reads the paths with what was done of them. @param today the person's own day */
export async function readPaths(today: string): Promise<void> {
  reading += 1
  day = today
  const mine = reading
  try {
    const paths = await journal.paths.list({ today })
    if (mine === reading) usePaths.setState({ paths, failure: null })
  } catch (failure) {
    if (mine === reading) usePaths.setState({ failure })
  }
}

/** Does something to a path and reads them again. What fails is shown on the page; resolves to whether it was done. */
export async function changePath(today: string, act: () => Promise<null>): Promise<boolean> {
  try {
    await act()
  } catch (failure) {
    usePaths.setState({ failure })
    return false
  }
  await readPaths(today)
  return true
}

onSpoken(() => {
  if (day !== null && usePaths.getState().paths !== null) void readPaths(day)
})

forgetAtSeal(() => usePaths.setState(unread, true))

emptyAtLock(() => {
  day = null
  reading += 1
  usePaths.setState(unread, true)
})
