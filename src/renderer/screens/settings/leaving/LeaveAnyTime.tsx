import { Trans } from '@lingui/react/macro'
import { Button } from '../../../components/Button.tsx'
import { goTo } from '../../../state/place.ts'

/** Everything can be taken out of Goldseam, and put in again. */
export function LeaveAnyTime() {
  return (
    <>
      <p className="max-w-[60ch]">
        <Trans>
          Everything you have written is yours, also without Goldseam. A complete copy is one file: each day
          as text, your pictures, and everything else in a form that other programs can read.
        </Trans>
      </p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => goTo('/settings/export')}>
          <Trans>Take everything out</Trans>
        </Button>
        <Button onClick={() => goTo('/settings/import')}>
          <Trans>Take a copy in</Trans>
        </Button>
      </div>
    </>
  )
}
