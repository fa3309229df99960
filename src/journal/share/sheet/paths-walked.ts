import type { ReadConnection } from '../../database/connection.ts'
import { bundledExercises } from '../../exercises/load-exercises.ts'
import { bundledPaths } from '../../paths/load-paths.ts'
import { readPath } from '../../paths/read-paths.ts'
import { pathAsSpoken } from '../../translations/as-spoken.ts'

/** A path on which somebody is. */
export interface PathWalked {
  readonly title: string
  /** The part with the step to go on with, as the path calls it; empty when nothing of it is left. */
  readonly part: string
  readonly begunOn: string
}

const walked = "SELECT path FROM path_progress WHERE state = 'active' ORDER BY begun_on, path"

/**
 * The guided paths that are walked. Steps are not named: their titles would tell of exercises nobody chose to show.
 * @param today the person's own day
 */
export function pathsWalked(connection: ReadConnection, today: string): readonly PathWalked[] {
  const { paths } = bundledPaths()
  const { exercises } = bundledExercises()
  return connection
    .read<{ readonly path: string }>(walked)
    .all()
    .flatMap(({ path: id }) => {
      const bundled = paths.get(id)
      if (bundled === undefined) return []
      const path = readPath(connection, pathAsSpoken(bundled), { paths, exercises, today, now: 0 })
      const part = path.parts.find(({ steps }) => steps.some(({ key }) => key === path.next))
      return [{ title: path.title, part: part?.title ?? '', begunOn: path.progress?.begunOn ?? today }]
    })
}
