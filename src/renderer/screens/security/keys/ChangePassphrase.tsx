import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { Button } from '../../../components/Button.tsx'
import { NewPassphraseFields, type NewPassphraseHandle } from '../../../components/NewPassphraseFields.tsx'
import { showToast } from '../../../components/toast.ts'
import { journal } from '../../../journal.ts'
import { goBack, goTo } from '../../../state/place.ts'
import { SecretStep } from './SecretStep.tsx'
import { useVaultKeys } from './vault-keys.ts'

/** A new passphrase for the same keys: for somebody who wants another one, and not for somebody who was found out. */
export function ChangePassphrase() {
  const { t } = useLingui()
  const hasCode = useVaultKeys(({ keys }) => keys?.codeSince != null)
  const fields = useRef<NewPassphraseHandle>(null)

  async function change(current: UnlockSecret) {
    const next = fields.current?.take() ?? null
    if (next === null) return
    try {
      await journal.keys.changePassphrase({ current, next })
    } finally {
      next.fill(0)
    }
    fields.current?.clear()
    showToast({ text: t`Your passphrase has been changed.` })
    goBack()
  }

  return (
    <SecretStep
      title={<Trans>Change the passphrase</Trans>}
      meaning={
        <>
          <div className="reading">
            <p>
              <Trans>
                Afterwards only the new passphrase opens this journal. The recovery code stays as it is.
                Copies and backups made before still open with the passphrase they were made with.
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
        </>
      }
      action={<Trans>Change the passphrase</Trans>}
      orCode={hasCode}
      safe={<Trans>Nothing was changed. The passphrase you have now still opens the journal.</Trans>}
      act={change}
    >
      <NewPassphraseFields ref={fields} label={t`New passphrase`} again={t`The new passphrase again`} />
    </SecretStep>
  )
}
