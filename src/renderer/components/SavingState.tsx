import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { savedTime } from '../date-words.ts'
import type { SaveState } from '../state/draft-keeper.ts'

interface SavingStateProps {
  readonly save: SaveState
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** Whether what is on the page is on the disk. "Saved" is shown only when it is. */
export function SavingState({ save, today }: SavingStateProps) {
  const time = save.kind === 'saved' ? savedTime(save.at, today) : null
  // The words that are read out stay the same while one writes on, so they are read once a minute at most.
  const [heard, setHeard] = useState<string | null>(null)
  if (time !== null && time !== heard) setHeard(time)
  return (
    <div className="figures text-13 text-ink-soft">
      <p role="status" className={save.kind === 'saved' ? undefined : 'sr-only'}>
        {heard !== null && <Trans>Saved {heard}</Trans>}
      </p>
      {(save.kind === 'writing' || save.kind === 'saving') && (
        <p aria-hidden>
          <Trans>Writing…</Trans>
        </p>
      )}
      {save.kind === 'not-saved' && (
        <p className="font-medium text-ink">
          <Trans>Not saved yet</Trans>
        </p>
      )}
    </div>
  )
}
