import { create } from 'zustand'
import type { ExerciseLibrary, RecordRow } from '#shared/exercise-draft.ts'
import { journal } from '../../journal.ts'
import { forgetAtSeal } from '../../state/at-seal.ts'
import { onSpoken } from '../../state/spoken.ts'
import { emptyAtLock } from '../../state/vault.ts'
import { allExercises, type ExerciseFilter } from './find-exercises.ts'

interface Library {
  /** Null until the journal has answered for the first time. */
  readonly library: ExerciseLibrary | null
  /** What was finished or left, newest first. */
  readonly records: readonly RecordRow[]
  readonly failure: unknown
  readonly filter: ExerciseFilter
  /** Whether the person has looked for something. */
  readonly filterTouched: boolean
}

const empty: Library = {
  library: null,
  records: [],
  failure: null,
  filter: allExercises,
  filterTouched: false,
}
export const useLibrary = create<Library>(() => empty)

/** Counts up at lock: answers that come later are nobody's. */
let life = 0

/** Reads the exercises, what was begun and what was done. */
export async function readLibrary(): Promise<void> {
  const mine = life
  try {
    const [library, records] = await Promise.all([
      journal.exercises.list(),
      journal.exercises.records({ exercise: null }),
    ])
    if (mine === life) useLibrary.setState({ library, records, failure: null })
  } catch (failure) {
    if (mine === life) useLibrary.setState({ failure })
  }
}

/** @param touched whether the person did it */
export function changeFilter(change: Partial<ExerciseFilter>, touched = true): void {
  useLibrary.setState(({ filter, filterTouched }) => ({
    filter: { ...filter, ...change },
    filterTouched: filterTouched || touched,
  }))
}

// Titles are shown in many places at once, and none of them waits.
onSpoken(() => {
  if (useLibrary.getState().library !== null) void readLibrary()
})

forgetAtSeal((ids) =>
  useLibrary.setState(({ records }) => ({ records: records.filter(({ id }) => !ids.includes(id)) })),
)

emptyAtLock(() => {
  life += 1
  useLibrary.setState(empty, true)
})
