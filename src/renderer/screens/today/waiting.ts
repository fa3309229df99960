import { type CheckIns, checkInDue, weeklyCheckIn } from '#shared/check-in.ts'
import type { ExerciseSummary } from '#shared/exercise.ts'
import type { DraftRow } from '#shared/exercise-draft.ts'
import type { PathOnWay } from '#shared/path-progress.ts'
import { nextOf } from '../paths/next-of.ts'

/** Something one may go on with from Today. Nothing is there twice. */
export type Waiting =
  | { readonly kind: 'draft'; readonly id: string; readonly title: string }
  | { readonly kind: 'path'; readonly id: string; readonly name: string }
  /** `due`: the day it is for, `YYYY-MM-DD`. */
  | { readonly kind: 'check-in'; readonly due: string }
  | { readonly kind: 'promises'; readonly count: number }

interface Known {
  /** What was begun, changed last first. */
  readonly drafts: readonly DraftRow[]
  readonly exercises: readonly Pick<ExerciseSummary, 'id' | 'export'>[]
  readonly paths: readonly PathOnWay[]
  readonly checkIns: CheckIns
  /** How many promises there is something to say of. */
  readonly promises: number
  /** The person's own day. */
  readonly today: string
  /** Milliseconds since 1970, UTC. */
  readonly now: number
}

/** So many of what was begun are brought up; the others are in Exercises. */
const mostDrafts = 2
/** What was not touched for so many days is not brought up any more. */
const draftDays = 30

/**
 * What waits, in the order it is shown. An exercise that is in no list is not named here either, as are all of which
 * nothing is known any more; Pause is over when it is left.
 */
export function waiting({
  drafts,
  exercises,
  paths,
  checkIns,
  promises,
  today,
  now,
}: Known): readonly Waiting[] {
  const named = new Set(exercises.filter((one) => one.export !== 'never-by-default').map(({ id }) => id))
  const begun = drafts
    .filter(({ exercise }) => named.has(exercise) && exercise !== 'pause')
    .filter(({ changedAt }) => now - changedAt < draftDays * 86_400_000)
    .slice(0, mostDrafts)
  const isBegun = (exercise: string) => begun.some((draft) => draft.exercise === exercise)
  const steps = paths
    .filter(({ enoughThisWeek }) => !enoughThisWeek)
    .flatMap((path) => {
      const next = nextOf(path)
      return next === null || isBegun(next.exercise) ? [] : [{ path, next }]
    })
  const due = checkInDue(checkIns, today)
  const isOffered = isBegun(weeklyCheckIn) || steps.some(({ next }) => next.exercise === weeklyCheckIn)
  return [
    ...begun.map(({ id, title }) => ({ kind: 'draft' as const, id, title })),
    ...steps.map(({ path: { id }, next }) => ({ kind: 'path' as const, id, name: next.label ?? next.title })),
    ...(due === null || isOffered ? [] : [{ kind: 'check-in' as const, due }]),
    ...(promises === 0 ? [] : [{ kind: 'promises' as const, count: promises }]),
  ]
}
