import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { Slow } from '../../../components/Slow.tsx'
import { Step } from '../../../components/Step.tsx'
import { showToast } from '../../../components/toast.ts'
import { journal } from '../../../journal.ts'
import { goBack } from '../../../state/place.ts'
import { CurrentSecret, type CurrentSecretHandle } from './CurrentSecret.tsx'
import { readVaultKeys } from './vault-keys.ts'

/** Going on without a recovery code, with what that means said first. */
export function RemoveCode() {
  const { t } = useLingui()
  const current = useRef<CurrentSecretHandle>(null)
  const [removing, setRemoving] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const secret = current.current?.take() ?? null
    if (secret === null || removing) return
    setFailure(null)
    setRemoving(true)
    try {
      await journal.keys.setCode({ current: secret, code: null })
      await readVaultKeys()
      showToast({ text: t`The recovery code opens nothing any more.` })
      goBack()
    } catch (thrown) {
      setFailure(thrown)
      current.current?.again()
    } finally {
      setRemoving(false)
      if (secret.kind === 'passphrase') secret.passphrase.fill(0)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Step
        title={<Trans>Remove the recovery code</Trans>}
        fieldFirst
        {...(!removing && { onBack: goBack })}
        actions={
          <Button type="submit" kind="danger" busy={removing}>
            <Trans>Remove the code</Trans>
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
            <Trans>
              The sheet opens this journal no more. Backups and copies made before still open with it: destroy
              the sheet all the same.
            </Trans>
          </p>
        </div>
        <div className="max-w-form">
          <CurrentSecret ref={current} autoFocus />
        </div>
        <Slow going={removing}>
          <Trans>This is slow on purpose: guessing is slow too.</Trans>
        </Slow>
        {failure !== null && (
          <FailureNotice
            failure={failure}
            safe={<Trans>Nothing was changed. The recovery code you have still opens the journal.</Trans>}
          />
        )}
      </Step>
    </form>
  )
}
