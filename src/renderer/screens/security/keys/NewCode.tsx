import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Slow } from '../../../components/Slow.tsx'
import { showToast } from '../../../components/toast.ts'
import { journal } from '../../../journal.ts'
import { goBack } from '../../../state/place.ts'
import { CodeStep } from '../../welcome/CodeStep.tsx'
import { ConfirmStep } from '../../welcome/ConfirmStep.tsx'
import { useRecoveryCode } from '../../welcome/use-recovery-code.ts'
import { CurrentSecret, type CurrentSecretHandle } from './CurrentSecret.tsx'
import { readVaultKeys, useVaultKeys } from './vault-keys.ts'

export const offerNewCode = () => journal.keys.offerCode()

/** A recovery code in the place of the old one, or of none: shown once, and typed back before it counts. */
export function NewCode() {
  const { t } = useLingui()
  const had = useVaultKeys(({ keys }) => keys?.codeSince != null)
  const [confirming, setConfirming] = useState(false)
  const [typed, setTyped] = useState('')
  const [making, setMaking] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const current = useRef<CurrentSecretHandle>(null)
  const offered = useRecoveryCode(offerNewCode)
  const { offer } = offered
  useEffect(offer, [offer])
  const safe = had ? (
    <Trans>Nothing was changed. The recovery code you have still opens the journal.</Trans>
  ) : (
    <Trans>Nothing was changed.</Trans>
  )

  async function make() {
    const secret = current.current?.take() ?? null
    if (secret === null || making) return
    setFailure(null)
    setMaking(true)
    try {
      await journal.keys.setCode({ current: secret, code: typed })
      await readVaultKeys()
      showToast({ text: t`The new recovery code opens your journal.` })
      goBack()
    } catch (thrown) {
      setFailure(thrown)
      current.current?.again()
    } finally {
      setMaking(false)
      if (secret.kind === 'passphrase') secret.passphrase.fill(0)
    }
  }

  if (!confirming) {
    return (
      <CodeStep
        code={offered.code}
        replaced={false}
        failure={offered.failure}
        safe={safe}
        without={had ? <Trans>Keep the code I have</Trans> : <Trans>Not now</Trans>}
        onRetry={offer}
        onNext={() => setConfirming(true)}
        onWithout={goBack}
        onBack={goBack}
      />
    )
  }
  return (
    <ConfirmStep
      code={offered.code ?? ''}
      typed={typed}
      onTyped={setTyped}
      making={making}
      failure={failure}
      action={had ? <Trans>Replace the code</Trans> : <Trans>Use this code</Trans>}
      safe={safe}
      wait={
        <Slow going={making}>
          <Trans>This is slow on purpose: guessing is slow too.</Trans>
        </Slow>
      }
      onCreate={() => void make()}
      onBack={() => setConfirming(false)}
    >
      <CurrentSecret ref={current} />
    </ConfirmStep>
  )
}
