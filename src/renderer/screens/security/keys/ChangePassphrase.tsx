import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { NewPassphraseFields, type NewPassphraseHandle } from '../../../components/NewPassphraseFields.tsx'
import { Slow } from '../../../components/Slow.tsx'
import { Step } from '../../../components/Step.tsx'
import { showToast } from '../../../components/toast.ts'
import { journal } from '../../../journal.ts'
import { goBack, goTo } from '../../../state/place.ts'
import { CurrentSecret, type CurrentSecretHandle } from './CurrentSecret.tsx'
import { useVaultKeys } from './vault-keys.ts'

/** A new passphrase for the same keys: for somebody who wants another one, and not for somebody who was found out. */
export function ChangePassphrase() {
  const { t } = useLingui()
  const hasCode = useVaultKeys(({ keys }) => keys?.codeSince != null)
  const current = useRef<CurrentSecretHandle>(null)
  const fields = useRef<NewPassphraseHandle>(null)
  const [changing, setChanging] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (changing) return
    const secret = current.current?.take() ?? null
    if (secret === null) return
    const next = fields.current?.take() ?? null
    try {
      if (next === null) return
      setFailure(null)
      setChanging(true)
      await journal.keys.changePassphrase({ current: secret, next })
      fields.current?.clear()
      showToast({ text: t`Your passphrase has been changed.` })
      goBack()
    } catch (thrown) {
      setFailure(thrown)
      current.current?.again()
    } finally {
      setChanging(false)
      next?.fill(0)
      if (secret.kind === 'passphrase') secret.passphrase.fill(0)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Step
        title={<Trans>Change the passphrase</Trans>}
        fieldFirst
        {...(!changing && { onBack: goBack })}
        actions={
          <Button type="submit" kind="primary" busy={changing}>
            <Trans>Change the passphrase</Trans>
          </Button>
        }
      >
        <div className="reading">
          <p>
            <Trans>
              Afterwards only the new passphrase opens this journal. The recovery code stays as it is. Copies
              and backups made before still open with the passphrase they were made with.
            </Trans>
          </p>
          <p>
            <Trans>
              If someone may know your passphrase, this is not enough: with a copy of the files they could
              still get in.
            </Trans>
          </p>
        </div>
        <div className="-mt-4 -ml-4">
          <Button kind="quiet" onClick={() => goTo('/security/new-keys', { replace: true })}>
            <Trans>Someone may know it</Trans>
          </Button>
        </div>
        <div className="flex max-w-form flex-col gap-4">
          <CurrentSecret ref={current} orCode={hasCode} autoFocus />
          <NewPassphraseFields ref={fields} label={t`New passphrase`} again={t`The new passphrase again`} />
        </div>
        <Slow going={changing}>
          <Trans>Changing the passphrase. This is slow on purpose: guessing is slow too.</Trans>
        </Slow>
        {failure !== null && (
          <FailureNotice
            failure={failure}
            safe={<Trans>Nothing was changed. The passphrase you have now still opens the journal.</Trans>}
          />
        )}
      </Step>
    </form>
  )
}
