import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { TransferProgress } from '#shared/transfer.ts'
import { Button } from '../../../components/Button.tsx'
import { stopTransfer } from '../../../state/transfer.ts'

interface GoingProps {
  /** What is going on, for a screen reader. */
  readonly label: string
  readonly progress: TransferProgress | null
  readonly stopping: boolean
}

/** How far it is, and the way to stop it. */
export function Going({ label, progress, stopping }: GoingProps) {
  if (progress === null) return null
  const words: Record<TransferProgress['step'], ReactNode> = {
    writing: <Trans>Writing the file. What you write meanwhile is saved when it is done.</Trans>,
    checking: <Trans>Reading the file once more.</Trans>,
    reading: <Trans>Reading the file. Nothing is changed yet.</Trans>,
    keeping: <Trans>Putting it into the journal.</Trans>,
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <p role="status">{words[progress.step]}</p>
      <progress
        aria-label={label}
        className="h-2 w-full max-w-form accent-accent"
        value={progress.done}
        max={progress.of}
      />
      <Button busy={stopping} onClick={() => void stopTransfer()}>
        <Trans>Cancel</Trans>
      </Button>
    </div>
  )
}
