import { Trans } from '@lingui/react/macro'
import { LifeBuoy } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { Step } from '../../components/Step.tsx'
import { runCommand } from '../../state/commands.ts'

/** The risk note. It comes before anything is written to the disk. */
export function RiskStep({ onNext, onBack }: { readonly onNext: () => void; readonly onBack: () => void }) {
  return (
    <Step
      title={<Trans>Before you write anything down</Trans>}
      onBack={onBack}
      actions={
        <Button kind="primary" onClick={onNext}>
          <Trans>Continue</Trans>
        </Button>
      }
    >
      <div className="reading">
        <p>
          <Trans>
            A passphrase stops someone who opens your files. It cannot stop someone who watches you type, has
            put spyware on this computer, or makes you open it. If that may be happening, use a device they
            have never touched, or do not write it down here.
          </Trans>
        </p>
        <p>
          <Trans>Anyone who uses this computer can see that Goldseam is installed.</Trans>
        </p>
        <p>
          <Trans>
            Would you be in danger if somebody read what you write? Please look at the Safety page first. It
            opens without a passphrase and leaves no trace.
          </Trans>
        </p>
      </div>
      <div>
        <Button icon={LifeBuoy} onClick={() => runCommand('show-safety')}>
          <Trans>Open the Safety page</Trans>
        </Button>
      </div>
      <p className="max-w-[60ch] text-13 text-ink-soft">
        <Trans>
          One thing Goldseam cannot do for you: when a computer sleeps or runs out of memory, it may write
          parts of any open program to its disk. Switching on the computer’s own disk encryption protects
          against that.
        </Trans>
      </p>
    </Step>
  )
}
