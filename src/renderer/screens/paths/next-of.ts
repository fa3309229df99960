import type { PathOnWay, StepOnWay } from '#shared/path-progress.ts'

/** The step to go on with; null when none is left, and on a path that is not walked. */
export function nextOf({ parts, next }: Pick<PathOnWay, 'parts' | 'next'>): StepOnWay | null {
  return parts.flatMap(({ steps }) => steps).find(({ key }) => key === next) ?? null
}
