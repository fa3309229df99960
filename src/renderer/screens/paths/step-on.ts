import type { Paths } from '#shared/path-progress.ts'
import type { Role } from '#shared/private-settings.ts'

/** A step of a path that is walked, as the page of its exercise needs it. */
interface StepOn {
  /** In which the path is walked. */
  readonly role: Role
  /** Done by two at one screen, whatever the exercise itself allows. */
  readonly together: boolean
}

/** The step an exercise was opened at; null when it was opened on no path, or on one that is not walked. */
export function stepOn(
  paths: Paths | null,
  { path: id, step: key }: { readonly path: string | undefined; readonly step: string | undefined },
): StepOn | null {
  const path = paths?.paths.find((one) => one.id === id)
  if (path?.progress?.state !== 'active') return null
  const steps = [...path.parts.flatMap((part) => part.steps), ...(path.turn?.steps ?? [])]
  const step = steps.find((one) => one.key === key)
  return step === undefined ? null : { role: path.progress.role, together: step.setting === 'together' }
}
