import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef } from 'react'
import { Button } from '../../../components/Button.tsx'
import { NewPassphraseFields, type NewPassphraseHandle } from '../../../components/NewPassphraseFields.tsx'
import { Step } from '../../../components/Step.tsx'
import { CurrentSecret, type CurrentSecretHandle } from './CurrentSecret.tsx'
import { changeAllKeys } from './new-keys.ts'
import { useVaultKeys } from './vault-keys.ts'

interface NewKeysPassphraseProps {
  /** The recovery code as typed back, or null for none. */
  readonly code: string | null
  readonly onBack: () => void
}

/** The last page before all keys are changed: it holds both passphrases, so that none is kept between pages. */
export function NewKeysPassphrase({ code, onBack }: NewKeysPassphraseProps) {
  const { t } = useLingui()
  const hasCode = useVaultKeys(({ keys }) => keys?.codeSince != null)
  const current = useRef<CurrentSecretHandle>(null)
  const fields = useRef<NewPassphraseHandle>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    const secret = current.current?.take() ?? null
    if (secret === null) return
    const next = fields.current?.take() ?? null
    if (next === null) {
      if (secret.kind === 'passphrase') secret.passphrase.fill(0)
      return
    }
    fields.current?.clear()
    void changeAllKeys({ current: secret, next, code })
  }

  return (
    <form onSubmit={submit}>
      <Step
        title={<Trans>Choose a new passphrase</Trans>}
        fieldFirst
        onBack={onBack}
        actions={
          <Button type="submit" kind="primary">
            <Trans>Change all keys</Trans>
          </Button>
        }
      >
        <div className="reading">
          <p>
            <Trans>
              Choose one that has nothing to do with the old one. Words that someone who knows you would try
              are weak, whatever the bar below says.
            </Trans>
          </p>
        </div>
        <div className="flex max-w-form flex-col gap-4">
          <CurrentSecret ref={current} orCode={hasCode} autoFocus />
          <NewPassphraseFields ref={fields} label={t`New passphrase`} again={t`The new passphrase again`} />
        </div>
      </Step>
    </form>
  )
}
