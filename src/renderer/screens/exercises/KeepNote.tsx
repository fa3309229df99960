import { Trans } from '@lingui/react/macro'
import type { ExerciseStep } from '#shared/exercise.ts'

interface KeepNoteProps {
  readonly step: ExerciseStep
  /** Whether it was answered before, and the answer not kept. */
  readonly lost: boolean
}

/** What becomes of an answer that is not kept like others. */
export function KeepNote({ step, lost }: KeepNoteProps) {
  if (step.type === 'info') return null
  const keep = step.keep ?? 'yes'
  if (keep === 'yes' && !step.private) return null
  return (
    <p className="text-13 text-ink-soft">
      {keep === 'never' && <Trans>This answer is not kept.</Trans>}
      {keep === 'ask' && !lost && (
        <Trans>This answer is only in this window. At the end you are asked whether to keep it.</Trans>
      )}
      {lost && keep === 'ask' && (
        <Trans>You answered this before, and it was not kept. You can answer it again, or go on.</Trans>
      )}
      {step.private && keep === 'yes' && (
        <Trans>Private: left out when you share, unless you add it by hand.</Trans>
      )}
    </p>
  )
}
