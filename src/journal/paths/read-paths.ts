import type { Exercise } from '#shared/exercise.ts'
import type { GuidedPath, PathStep } from '#shared/path.ts'
import type { PathOnWay, StepOnWay, StepState } from '#shared/path-progress.ts'
import type { ReadConnection } from '../database/connection.ts'
import { readDrafts } from '../exercises/drafts.ts'
import { isTold } from '../sealed/seals.ts'
import { lastWorkedOn, readGateFacts } from './gate-facts.ts'
import { closedGates, type GateFacts, type Walk } from './gates.ts'
import { stepsOf } from './load-paths.ts'
import { isEnoughThisWeek, nextStep } from './next-step.ts'
import { readMarks, readProgress } from './progress.ts'
import { type FinishedRecord, stepStates } from './step-states.ts'

/** What paths are made of, and when they are looked at. */
export interface Looking {
  readonly paths: ReadonlyMap<string, GuidedPath>
  readonly exercises: ReadonlyMap<string, Exercise>
  /** The person's own day. */
  readonly today: string
  /** Milliseconds since 1970, UTC. */
  readonly now: number
}

// By the moment it was finished, which is when its entry was made: a later change of an answer moves nothing. What is
// in the bin was done all the same, and so was what lost its entry to damage; of what is sealed nothing is told.
const finishedSince = `
  SELECT exercise_id AS exercise, coalesce(entry.created_at, answer_record.changed_at) AS at
  FROM answer_record LEFT JOIN entry ON entry.id = entry_id
  WHERE status = 'finished' AND record ->> '$.finished' >= ? AND ${isTold} ORDER BY at, answer_record.id`

/** Every path, with what was done of it. */
export function readPaths(connection: ReadConnection, looking: Looking): readonly PathOnWay[] {
  const facts = readGateFacts(connection, looking.today, looking.now)
  return [...looking.paths.values()].map((path) => readPath(connection, path, looking, facts))
}

/**
 * One path, with what was done of it. A step counts that was finished on the day the path was begun, or since; a path that
 * is not walked has no doors, and all its steps.
 */
export function readPath(
  connection: ReadConnection,
  path: GuidedPath,
  { paths, exercises, today, now }: Looking,
  facts: Omit<GateFacts, 'lastWorkedOn'> = readGateFacts(connection, today, now),
): PathOnWay {
  const progress = readProgress(connection, path.id)
  const isMine = ({ for: roles }: PathStep) =>
    progress === null || roles === undefined || roles.includes(progress.role)
  const records =
    progress === null ? [] : connection.read<FinishedRecord>(finishedSince).all(progress.begunOn)
  const marks = readMarks(connection, path.id)
  const states = stepStates(stepsOf(path).filter(isMine), records, marks)
  const drafts = readDrafts(connection)
  const isWalked = progress?.state === 'active'
  const closing = closingOn(path, states)

  const onWay = (step: PathStep): StepOnWay => {
    const exercise = exercises.get(step.exercise)
    const { title = step.exercise, minutes = { min: 1, max: 1 }, heavy = false } = exercise ?? {}
    const known = { ...facts, lastWorkedOn: lastWorkedOn(connection, step.exercise) }
    const stands = states.get(step.key) ?? null
    const walk = isWalked && stands === null ? { path: path.id, role: progress.role, heavy, closing } : null
    return {
      ...step,
      title,
      minutes,
      stands,
      draft: drafts.find((draft) => draft.exercise === step.exercise)?.id ?? null,
      closed: walk === null ? [] : closedGates(step, known, walk),
    }
  }
  const parts = path.parts.map((part) => ({ ...part, steps: part.steps.filter(isMine) }))
  const { format: _format, version: _version, turn, mayFollow, ...rest } = path
  return {
    ...rest,
    parts: parts.map((part) => ({ ...part, steps: part.steps.map(onWay) })),
    turn: turn === undefined ? null : { ...turn, steps: turn.steps.filter(isMine).map(onWay) },
    mayFollow: mayFollow.flatMap((id) => {
      const next = paths.get(id)
      return next === undefined ? [] : [{ id, title: next.title }]
    }),
    progress,
    next: isWalked ? nextStep(parts, states) : null,
    enoughThisWeek: isWalked && isEnoughThisWeek(parts, states, now),
  }
}

/** A “Close the door” that is there only if it is needed says by a mark of the person's own hand that it is not. */
function closingOn(path: GuidedPath, states: ReadonlyMap<string, StepState>): Walk['closing'] {
  const step = stepsOf(path).find(({ exercise }) => exercise === 'close-the-door')
  if (step?.optional !== true) return 'asked'
  return states.get(step.key)?.by === 'hand' ? 'left-out' : 'if-needed'
}
