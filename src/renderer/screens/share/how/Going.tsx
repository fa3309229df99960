import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ShareProgress } from '#shared/share-progress.ts'
import { Button } from '../../../components/Button.tsx'
import { Slow } from '../../../components/Slow.tsx'
import { stopShare, useShareProgress } from '../../../state/share-progress.ts'

/** How far a file has come, once it takes longer than a moment, and the way to stop it. */
export function Going({ onFailure }: { onFailure(failure: unknown): void }) {
  const { t } = useLingui()
  const { progress, stopping } = useShareProgress()
  if (progress === null) return null
  const { step, done, of } = progress
  const words: Record<ShareProgress['step'], ReactNode> = {
    making: <Trans>Making the file.</Trans>,
    printing: <Trans>Laying out the pages.</Trans>,
    checking: <Trans>Reading the file once more.</Trans>,
    saving: <Trans>Saving it.</Trans>,
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <Slow going>{words[step]}</Slow>
      {of > 0 && (
        <progress
          aria-label={t`Pages read once more`}
          className="h-2 w-full max-w-form accent-accent"
          value={done}
          max={of}
        />
      )}
      <Button busy={stopping} onClick={() => void stopShare().catch(onFailure)}>
        <Trans>Stop</Trans>
      </Button>
    </div>
  )
}
