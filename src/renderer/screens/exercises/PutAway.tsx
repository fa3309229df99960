import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { LetterEnd } from '#shared/letter-end.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { longDay } from '../../date-words.ts'

interface PutAwayProps {
  readonly end: Extract<LetterEnd, { kind: 'put-away' }>
  /** Rejects when it could not be taken out. */
  readonly onTakeOut: () => Promise<void>
}

/** In the place of a letter that is put away: until when, and the way to have it back before. */
export function PutAway({ end: { until }, onTakeOut }: PutAwayProps) {
  const [failure, setFailure] = useState<unknown>(null)
  async function takeOut(): Promise<void> {
    setFailure(null)
    try {
      await onTakeOut()
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  return (
    <div className="mt-6 flex flex-col items-start gap-4 font-interface text-15">
      <p className="max-w-[60ch]">
        {until === null ? (
          <Trans>You put this letter away. It is in no list and no search.</Trans>
        ) : (
          <Trans>
            You put this letter away until {longDay(until)}. Until then it is in no list and no search.
          </Trans>
        )}
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
      <Button onClick={() => void takeOut()}>
        <Trans>Take it out now</Trans>
      </Button>
    </div>
  )
}
