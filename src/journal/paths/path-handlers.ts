import type { Handlers } from '#shared/contract-types.ts'
import { Failure } from '#shared/failure.ts'
import type { StepMark } from '#shared/path-progress.ts'
import type { Connection } from '../database/connection.ts'
import { bundledExercises } from '../exercises/load-exercises.ts'
import { asSpoken, faultyTranslations, pathAsSpoken } from '../translations/as-spoken.ts'
import { bundledPaths } from './load-paths.ts'
import { beginPath, finishPath, keepStepMark, resumePath, stopPath } from './progress.ts'
import { type Looking, readPath, readPaths } from './read-paths.ts'

/** The calls about guided paths. */
export function pathHandlers(connection: Connection, now: () => number): Handlers<'journal'>['paths'] {
  const looking = (today: string): Looking => ({
    paths: mapped(bundledPaths().paths, pathAsSpoken),
    exercises: mapped(bundledExercises().exercises, asSpoken),
    today,
    now: now(),
  })
  return {
    list: ({ today }) => ({
      paths: readPaths(connection, looking(today)),
      faulty: [...bundledPaths().faulty, ...faultyTranslations('paths')],
    }),
    begin: (beginning) => {
      beginPath(connection, bundledPaths().paths, beginning, now())
      return null
    },
    markStep: (mark) => {
      markStep(connection, looking(mark.today), mark)
      return null
    },
    stop: (stop) => {
      stopPath(connection, stop, now())
      return null
    },
    resume: ({ id }) => {
      resumePath(connection, bundledPaths().paths, id, now())
      return null
    },
    finish: ({ id }) => {
      finishPath(connection, id, now())
      return null
    },
  }
}

function mapped<Before, After>(
  all: ReadonlyMap<string, Before>,
  tell: (one: Before) => After,
): ReadonlyMap<string, After> {
  return new Map([...all].map(([id, one]) => [id, tell(one)]))
}

/**
 * Says of a step of a path that is walked that it was done or is passed over, or takes that back.
 *
 * Throws Failure `path-not-found` for a path that is not walked, `bad-input` for a step it does not have, and
 * `path-step-waits` for one to be done before which a hard door is closed; to pass it over is always possible.
 */
export function markStep(connection: Connection, looking: Looking, { id, step: key, state }: StepMark): void {
  const path = looking.paths.get(id)
  if (path === undefined) throw new Failure('path-not-found')
  const { parts, turn, progress } = readPath(connection, path, looking)
  if (progress?.state !== 'active') throw new Failure('path-not-found')
  const step = [...parts.flatMap(({ steps }) => steps), ...(turn?.steps ?? [])].find((one) => one.key === key)
  if (step === undefined) throw new Failure('bad-input')
  if (state === 'done' && step.closed.some(({ hard }) => hard)) throw new Failure('path-step-waits')
  keepStepMark(connection, { path: id, step: key, state }, looking.now)
}
