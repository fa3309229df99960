import { create } from 'zustand'
import { weeklyCheckIn } from '#shared/check-in.ts'
import type { ExerciseLibrary, RecordRow } from '#shared/exercise-draft.ts'
import { journal } from '../../journal.ts'
import { forgetAtSeal } from '../../state/at-seal.ts'
import { emptyAtLock } from '../../state/vault.ts'

/** What Today knows of exercises. */
interface Begun {
  /** Null until it was read for the first time. */
  readonly library: Pick<ExerciseLibrary, 'drafts' | 'exercises'> | null
  /** The last weekly check-in; null when there was none. */
  readonly lastCheckIn: RecordRow | null
  readonly failure: unknown
}

const unread: Begun = { library: null, lastCheckIn: null, failure: null }
export const useBegun = create<Begun>(() => unread)

/** Counts up at every reading and at lock: the answer to an earlier one is dropped. */
let reading = 0

/** Reads what was begun, and when the last check-in was. Resolves when it is there, or when it failed. */
export async function readBegun(): Promise<void> {
  reading += 1
  const mine = reading
  try {
    const [library, checkIns] = await Promise.all([
      journal.exercises.list(),
      journal.exercises.records({ exercise: weeklyCheckIn }),
    ])
    if (mine === reading) useBegun.setState({ library, lastCheckIn: checkIns[0] ?? null, failure: null })
  } catch (failure) {
    if (mine === reading) useBegun.setState({ failure })
  }
}

forgetAtSeal(() => useBegun.setState(unread, true))

emptyAtLock(() => {
  reading += 1
  useBegun.setState(unread, true)
})
