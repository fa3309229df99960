import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { Button } from '../../../components/Button.tsx'
import { Slow } from '../../../components/Slow.tsx'
import { Step } from '../../../components/Step.tsx'
import { goBack } from '../../../state/place.ts'
import { CurrentSecret } from './CurrentSecret.tsx'
import { useCurrentSecret } from './use-current-secret.ts'

interface SecretStepProps {
  readonly title: ReactNode
  /** What it means, said first. */
  readonly meaning: ReactNode
  /** The deed in words. */
  readonly action: ReactNode
  readonly danger?: boolean
  /** Whether the recovery code can be given instead of the passphrase. */
  readonly orCode?: boolean
  /** What nothing has happened to when it fails. */
  readonly safe: ReactNode
  /** What else is asked, below the secret. */
  readonly children?: ReactNode
  readonly act: (secret: UnlockSecret) => Promise<void>
}

/** A page that does one thing for which the passphrase is asked once more. */
export function SecretStep(props: SecretStepProps) {
  const { title, meaning, action, danger = false, orCode = false, safe, children, act } = props
  const { asked, busy, withSecret } = useCurrentSecret()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void withSecret(act)
      }}
    >
      <Step
        title={title}
        fieldFirst
        {...(!busy && { onBack: goBack })}
        actions={
          <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={busy}>
            {action}
          </Button>
        }
      >
        {meaning}
        <div className="flex max-w-form flex-col gap-4">
          <CurrentSecret {...asked} safe={safe} orCode={orCode} autoFocus />
          {children}
        </div>
        <Slow going={busy}>
          <Trans>This is slow on purpose: guessing is slow too.</Trans>
        </Slow>
      </Step>
    </form>
  )
}
