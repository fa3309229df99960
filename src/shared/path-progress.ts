import { z } from 'zod'
import { isDay } from './day.ts'
import type { ExerciseSummary } from './exercise.ts'
import type { FaultyFile } from './exercise-fault.ts'
import { type Gate, type GuidedPath, type PathPart, type PathStep, pathFile, pathStep } from './path.ts'
import { type Role, roles } from './private-settings.ts'

const day = z.string().refine(isDay)

/** `id`: of a path. */
export const whichPath = z.strictObject({ id: pathFile.shape.id })

/** `day`: the person's own day. `role` is one of the path's. */
export const pathBeginning = whichPath.extend({ role: z.enum(roles), day })
export type PathBeginning = z.infer<typeof pathBeginning>

/** Null takes back what was said by hand. */
export const stepMark = whichPath.extend({
  step: pathStep.shape.key,
  state: z.enum(['done', 'skipped']).nullable(),
  today: day,
})
export type StepMark = z.infer<typeof stepMark>

/** What would help instead, asked once when a path is stopped. */
export const stopReasons = ['rest', 'another-path', 'outside-help', 'stay-or-leave', 'just-stop'] as const
export type StopReason = (typeof stopReasons)[number]
export const pathStop = whichPath.extend({ reason: z.enum(stopReasons) })
export type PathStop = z.infer<typeof pathStop>

/** A door that is not open. A `hard` one holds the person back; by the others one may go on anyway. */
export interface ClosedGate {
  readonly gate: Gate
  readonly hard: boolean
  /** The step that opens it is on this path only if it is needed: to leave it out opens the door as well. */
  readonly orLeaveOut?: boolean
}

export interface StepState {
  readonly state: 'done' | 'skipped'
  /** `record`: done by itself, because its exercise was finished. */
  readonly by: 'hand' | 'record'
  /** When it was finished or marked. Milliseconds since 1970, UTC. */
  readonly at: number
}

export interface StepOnWay extends PathStep, Pick<ExerciseSummary, 'title' | 'minutes'> {
  /** Null while it is neither done nor passed over. */
  readonly stands: StepState | null
  /** What was begun of its exercise and is not finished. */
  readonly draft: string | null
  /** The doors before it that are not open; none on a path that is not walked. */
  readonly closed: readonly ClosedGate[]
}

export interface PartOnWay extends Omit<PathPart, 'steps'> {
  /** Only those for the role the path is walked in. */
  readonly steps: readonly StepOnWay[]
}

export interface PathProgress {
  readonly state: 'active' | 'stopped' | 'finished'
  readonly role: Role
  readonly begunOn: string
}

/** A path with what was done of it. */
export interface PathOnWay extends Omit<GuidedPath, 'format' | 'version' | 'parts' | 'turn' | 'mayFollow'> {
  readonly parts: readonly PartOnWay[]
  readonly turn: (Omit<NonNullable<GuidedPath['turn']>, 'steps'> & Pick<PartOnWay, 'steps'>) | null
  /** Paths that may follow. */
  readonly mayFollow: readonly Pick<GuidedPath, 'id' | 'title'>[]
  /** Null when it was never begun. */
  readonly progress: PathProgress | null
  /** The step to go on with; null when none is left, and on a path that is not walked. */
  readonly next: string | null
  /** True when the part before was begun less than a week ago and is at its end: the next one may wait. */
  readonly enoughThisWeek: boolean
}

export interface Paths {
  readonly paths: readonly PathOnWay[]
  readonly faulty: readonly FaultyFile[]
}
