import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Slow } from '../../../components/Slow.tsx'
import { showToast } from '../../../components/toast.ts'
import { journal } from '../../../journal.ts'
import { goBack } from '../../../state/place.ts'
import { CodeStep } from '../../welcome/CodeStep.tsx'
import { ConfirmStep } from '../../welcome/ConfirmStep.tsx'
import { useRecoveryCode } from '../../welcome/use-recovery-code.ts'
import { CurrentSecret } from './CurrentSecret.tsx'
import { useCurrentSecret } from './use-current-secret.ts'
import { readVaultKeys, useVaultKeys } from './vault-keys.ts'

export const offerNewCode = () => journal.keys.offerCode()

/** A recovery code in the place of the old one, or of none: shown once, and typed back before it counts. */
export function NewCode() {
  const { t } = useLingui()
  const had = useVaultKeys(({ keys }) => keys?.codeSince != null)
  const [confirming, setConfirming] = useState(false)
  const [typed, setTyped] = useState('')
  const { asked, busy, withSecret } = useCurrentSecret()
  const offered = useRecoveryCode(offerNewCode)
  const { offer } = offered
  useEffect(offer, [offer])
  const safe = had ? (
    <Trans>Nothing was changed. The recovery code you have still opens the journal.</Trans>
  ) : (
    <Trans>Nothing was changed.</Trans>
  )

  const make = () =>
    withSecret(async (secret) => {
      await journal.keys.setCode({ current: secret, code: typed })
      await readVaultKeys()
      showToast({ text: t`The new recovery code opens your journal.` })
      goBack()
    })

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
      making={busy}
      failure={null}
      action={had ? <Trans>Replace the code</Trans> : <Trans>Use this code</Trans>}
      safe={safe}
      wait={
        <Slow going={busy}>
          <Trans>This is slow on purpose: guessing is slow too.</Trans>
        </Slow>
      }
      onCreate={() => void make()}
      onBack={() => setConfirming(false)}
    >
      <CurrentSecret {...asked} safe={safe} />
    </ConfirmStep>
  )
}
