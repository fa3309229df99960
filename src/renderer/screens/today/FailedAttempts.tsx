import { Plural, Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button } from '../../components/Button.tsx'
import { failedAttemptsSeen, readOpenings, useOpenings } from '../../state/openings.ts'
import { goTo } from '../../state/place.ts'

/** Says, until it was read, that attempts to open the journal have failed. Not an alarm: mistyping counts too. */
export function FailedAttempts() {
  const failed = useOpenings(({ history }) => history?.failedUnseen ?? 0)
  useEffect(() => void readOpenings(), [])
  if (failed === 0) return null
  return (
    <aside className="flex flex-col gap-1 rounded-control border border-line bg-surface px-4 pt-3 pb-2">
      <p className="max-w-[60ch]">
        <Plural
          value={failed}
          one="At least one attempt to open this journal failed before it was opened."
          other="At least # attempts to open this journal failed before it was opened."
        />{' '}
        <span className="text-ink-soft">
          <Trans>Your own slips count too.</Trans>
        </span>
      </p>
      <div className="-ml-4 flex flex-wrap gap-1">
        <Button kind="quiet" onClick={() => goTo('/security/openings')}>
          <Trans>See when it was opened</Trans>
        </Button>
        <Button kind="quiet" onClick={() => void failedAttemptsSeen()}>
          <Trans>Got it</Trans>
        </Button>
      </div>
    </aside>
  )
}
