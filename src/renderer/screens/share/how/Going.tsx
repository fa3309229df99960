import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ShareProgress } from '#shared/share-progress.ts'
import { Button } from '../../../components/Button.tsx'
import { useSlow } from '../../../components/use-slow.ts'
import { stopShare, useShareProgress } from '../../../state/share-progress.ts'

interface GoingProps {
  /** Whether something is being saved or printed now. */
  readonly going: boolean
  /** Pages go to the printer in one go, and cannot be stopped from here. */
  readonly printing: boolean
  readonly onFailure: (failure: unknown) => void
}

/** How far a share has come, once it takes longer than a moment, and the way to stop it. It stands where it was begun. */
export function Going({ going, printing, onFailure }: GoingProps) {
  const { t } = useLingui()
  const { progress, stopping } = useShareProgress()
  const slow = useSlow(going)
  const words: Record<ShareProgress['step'], ReactNode> = {
    making: <Trans>Making the file.</Trans>,
    printing: <Trans>Laying out the pages.</Trans>,
    checking: <Trans>Reading the file once more.</Trans>,
    saving: <Trans>Saving it.</Trans>,
  }
  const shown = slow && going && !printing ? progress : null
  return (
    <>
      <p role="status" className="text-13 text-ink-soft">
        {slow && going && printing && <Trans>Preparing the pages.</Trans>}
        {shown && words[shown.step]}
      </p>
      {shown && shown.of > 0 && (
        <progress
          aria-label={t`Pages read once more`}
          className="h-2 w-24 accent-accent"
          value={shown.done}
          max={shown.of}
        />
      )}
      {shown && (
        <Button busy={stopping} onClick={() => void stopShare().catch(onFailure)}>
          <Trans>Stop</Trans>
        </Button>
      )}
    </>
  )
}
