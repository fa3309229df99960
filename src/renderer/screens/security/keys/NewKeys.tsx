import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Step } from '../../../components/Step.tsx'
import { goBack } from '../../../state/place.ts'
import { CodeStep } from '../../welcome/CodeStep.tsx'
import { ConfirmStep } from '../../welcome/ConfirmStep.tsx'
import { useRecoveryCode } from '../../welcome/use-recovery-code.ts'
import { offerNewCode } from './NewCode.tsx'
import { NewKeysDone, NewKeysFailed, NewKeysGoing } from './NewKeysOutcome.tsx'
import { NewKeysPassphrase } from './NewKeysPassphrase.tsx'
import { useNewKeys } from './new-keys.ts'

type StepName = 'about' | 'code' | 'confirm' | 'passphrase'

/** For somebody who was found out: every key is changed, and the journal is written anew under the new ones. */
export function NewKeys() {
  const now = useNewKeys()
  switch (now.kind) {
    case 'going':
      return <NewKeysGoing progress={now.progress} />
    case 'done':
      return <NewKeysDone lostPictures={now.lostPictures} hasCode={now.hasCode} />
    case 'failed':
      return <NewKeysFailed failure={now.failure} />
    case 'none':
      return <NewKeysSteps />
  }
}

function NewKeysSteps() {
  const [step, setStep] = useState<StepName>('about')
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState<string | null>(null)
  const offered = useRecoveryCode(offerNewCode)
  const safe = <Trans>Nothing was changed.</Trans>

  const page: Record<StepName, () => ReactNode> = {
    about: () => (
      <About
        onNext={() => {
          offered.offer()
          setStep('code')
        }}
      />
    ),
    code: () => (
      <CodeStep
        code={offered.code}
        replaced={false}
        failure={offered.failure}
        safe={safe}
        without={<Trans>Go on without a code</Trans>}
        onRetry={offered.offer}
        onNext={() => setStep('confirm')}
        onWithout={() => {
          setCode(null)
          setStep('passphrase')
        }}
        onBack={() => setStep('about')}
      />
    ),
    confirm: () => (
      <ConfirmStep
        code={offered.code ?? ''}
        typed={typed}
        onTyped={setTyped}
        making={false}
        failure={null}
        action={<Trans>Continue</Trans>}
        safe={safe}
        wait={null}
        onCreate={() => {
          setCode(typed)
          setStep('passphrase')
        }}
        onBack={() => setStep('code')}
      />
    ),
    passphrase: () => <NewKeysPassphrase code={code} onBack={() => setStep('code')} />,
  }
  return page[step]()
}

function About({ onNext }: { readonly onNext: () => void }) {
  return (
    <Step
      title={<Trans>Someone may know your passphrase</Trans>}
      onBack={goBack}
      actions={
        <Button kind="primary" onClick={onNext}>
          <Trans>Continue</Trans>
        </Button>
      }
    >
      <div className="reading">
        <p>
          <Trans>
            All keys are made new, and your whole journal is written again under them. Then the old passphrase
            and the old recovery code open nothing of it, not even for someone who kept a copy of the old key
            file.
          </Trans>
        </p>
        <p>
          <Trans>
            What cannot be undone: copies and backups made until now still open with the old passphrase, and
            what someone has already read stays read.
          </Trans>
        </p>
        <p>
          <Trans>
            If someone watches this computer, they may see the new passphrase too. If changing it could put
            you in danger, wait, or do it elsewhere. The Safety page says more.
          </Trans>
        </p>
        <p>
          <Trans>
            It takes a moment, longer with many pictures. It can be cut off at any time: then everything is as
            it was, or it is finished at the next opening.
          </Trans>
        </p>
      </div>
    </Step>
  )
}
