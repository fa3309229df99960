import type { PathStep } from '#shared/path.ts'
import type { StepState } from '#shared/path-progress.ts'

/** What the person said of a step. */
export interface HandMark {
  readonly state: 'done' | 'skipped'
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

/** An exercise that was finished since the path was begun. */
export interface FinishedRecord {
  readonly exercise: string
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

/**
 * How the steps of a path stand. A step is done by itself when its exercise was finished; one record makes one step
 * done, the first in the path's order. A step the person has spoken of stands as they said. It takes a record for itself
 * only when that was there before they spoke, so that to mark a step never moves a record on to a later one.
 * @param records oldest first
 * @param marks by the keys of their steps; those of no step are passed by
 */
export function stepStates(
  steps: readonly PathStep[],
  records: readonly FinishedRecord[],
  marks: ReadonlyMap<string, HandMark>,
): ReadonlyMap<string, StepState> {
  const left = [...records]
  const states = new Map<string, StepState>()
  for (const { key, exercise } of steps) {
    const mark = marks.get(key)
    const record = left.find((one) => one.exercise === exercise && (mark === undefined || one.at <= mark.at))
    if (record !== undefined) left.splice(left.indexOf(record), 1)
    if (mark !== undefined) states.set(key, { ...mark, by: 'hand' })
    else if (record !== undefined) states.set(key, { state: 'done', by: 'record', at: record.at })
  }
  return states
}
