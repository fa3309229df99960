import { Trans } from '@lingui/react/macro'
import { Button } from '../../components/Button.tsx'
import { Step } from '../../components/Step.tsx'

/** What Goldseam is and is not. */
export function AboutStep({
  onNext,
  onRestore,
}: {
  readonly onNext: () => void
  readonly onRestore: () => void
}) {
  return (
    <Step
      title={<Trans>A private place to write while trust is being repaired</Trans>}
      actions={
        <>
          <Button kind="primary" onClick={onNext}>
            <Trans>Continue</Trans>
          </Button>
          <Button kind="quiet" onClick={onRestore}>
            <Trans>Restore a backup</Trans>
          </Button>
        </>
      }
    >
      <div className="reading">
        <p>
          <Trans>
            Goldseam is a journal. What you write stays on this computer, locked with your passphrase. There
            is no account, and nothing is sent anywhere.
          </Trans>
        </p>
        <p>
          <Trans>You decide whether anyone ever reads any of it, and which parts.</Trans>
        </p>
        <p>
          <Trans>
            It is not therapy, and it is no help in an emergency. It will not tell you to stay, to leave or to
            forgive. It watches nobody, and your partner sees nothing of it unless you show it.
          </Trans>
        </p>
      </div>
    </Step>
  )
}
