import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Threshold } from '../../components/Threshold.tsx'
import { journal } from '../../journal.ts'
import { vaultIs } from '../../state/vault.ts'
import { RestoreScreen } from '../restore/RestoreScreen.tsx'
import { AboutStep } from './AboutStep.tsx'
import { CodeStep } from './CodeStep.tsx'
import { ConfirmStep } from './ConfirmStep.tsx'
import { Making } from './Making.tsx'
import { PassphraseStep } from './PassphraseStep.tsx'
import { RiskStep } from './RiskStep.tsx'
import { useRecoveryCode } from './use-recovery-code.ts'
import { WithoutCodeStep } from './WithoutCodeStep.tsx'

const offerCode = () => journal.vault.offerRecoveryCode()

type StepName = 'about' | 'risk' | 'passphrase' | 'code' | 'confirm' | 'without-code' | 'restore'

/**
 * From the first start to an open journal, one thing per page. Going back and forward loses nothing but the
 * passphrase, which is held as bytes between its page and the making of the vault, and zeroed after that.
 */
export function WelcomeScreen() {
  const [step, setStep] = useState<StepName>('about')
  const [typedCode, setTypedCode] = useState('')
  const [passphraseGone, setPassphraseGone] = useState(false)
  const [making, setMaking] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const passphrase = useRef<Uint8Array<ArrayBuffer>>(null)
  const offered = useRecoveryCode(offerCode)

  function forgetPassphrase() {
    passphrase.current?.fill(0)
    passphrase.current = null
  }
  useEffect(() => () => void passphrase.current?.fill(0), [])

  function go(to: StepName) {
    setFailure(null)
    setStep(to)
  }

  async function create(recoveryCode: string | null) {
    if (passphrase.current === null || making) return
    setMaking(true)
    setFailure(null)
    try {
      const state = await journal.vault.create({ passphrase: passphrase.current, recoveryCode })
      forgetPassphrase()
      vaultIs(state)
    } catch (thrown) {
      setFailure(thrown)
      // After any failure the code that was offered may be gone, and one that is not surely kept must not be used.
      offered.forget()
      setTypedCode('')
      if (recoveryCode !== null) {
        offered.offer()
        setStep('code')
      }
    } finally {
      setMaking(false)
    }
  }

  if (step === 'restore') return <RestoreScreen over={false} onBack={() => go('about')} />
  const page: Record<Exclude<StepName, 'restore'>, () => ReactNode> = {
    about: () => <AboutStep onNext={() => go('risk')} onRestore={() => go('restore')} />,
    risk: () => <RiskStep onNext={() => go('passphrase')} onBack={() => go('about')} />,
    passphrase: () => (
      <PassphraseStep
        again={passphraseGone}
        onBack={() => go('risk')}
        onNext={(bytes) => {
          passphrase.current = bytes
          offered.offer()
          go('code')
        }}
      />
    ),
    code: () => (
      <CodeStep
        code={offered.code}
        replaced={offered.replaced}
        failure={failure ?? offered.failure}
        onRetry={() => {
          setFailure(null)
          offered.offer()
        }}
        safe={<Trans>Nothing has been created yet.</Trans>}
        without={<Trans>Go on without a code</Trans>}
        onNext={() => go('confirm')}
        onWithout={() => go('without-code')}
        onBack={() => {
          forgetPassphrase()
          setPassphraseGone(true)
          go('passphrase')
        }}
      />
    ),
    confirm: () => (
      <ConfirmStep
        code={offered.code ?? ''}
        typed={typedCode}
        onTyped={setTypedCode}
        making={making}
        failure={failure}
        action={<Trans>Create the journal</Trans>}
        safe={<Trans>Nothing has been created yet.</Trans>}
        wait={<Making making={making} />}
        onCreate={() => void create(typedCode)}
        onBack={() => go('code')}
      />
    ),
    'without-code': () => (
      <WithoutCodeStep
        making={making}
        failure={failure}
        onCreate={() => void create(null)}
        onBack={() => {
          offered.offer()
          go('code')
        }}
      />
    ),
  }
  return <Threshold>{page[step]()}</Threshold>
}
