import { Trans } from '@lingui/react/macro'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Step } from '../../components/Step.tsx'
import { Making } from './Making.tsx'

interface WithoutCodeStepProps {
  readonly making: boolean
  readonly failure: unknown
  readonly onCreate: () => void
  readonly onBack: () => void
}

/** Going on without a recovery code, with what that means said first. */
export function WithoutCodeStep({ making, failure, onCreate, onBack }: WithoutCodeStepProps) {
  return (
    <Step
      title={<Trans>Without a recovery code</Trans>}
      {...(!making && { onBack })}
      actions={
        <Button kind="primary" busy={making} onClick={onCreate}>
          <Trans>Create the journal without a code</Trans>
        </Button>
      }
    >
      <div className="reading">
        <p>
          <Trans>
            Then the passphrase is the only way in. If you forget it, everything you have written is lost.
            Nobody can bring it back: not the makers of Goldseam, and no one else.
          </Trans>
        </p>
        <p>
          <Trans>You can make a code later, on the Security page.</Trans>
        </p>
      </div>
      <Making making={making} />
      {failure !== null && (
        <FailureNotice failure={failure} safe={<Trans>Nothing has been created yet.</Trans>} />
      )}
    </Step>
  )
}
