import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { NewPassphraseFields, type NewPassphraseHandle } from '../../components/NewPassphraseFields.tsx'
import { Step } from '../../components/Step.tsx'

interface PassphraseStepProps {
  /** Takes the passphrase over; the fields are empty afterwards. */
  readonly onNext: (passphrase: Uint8Array<ArrayBuffer>) => void
  readonly onBack: () => void
  /** It had been typed before and was not kept. */
  readonly again: boolean
}

/** Choosing the passphrase, typed twice, because nobody could reset a mistyped one. */
export function PassphraseStep({ onNext, onBack, again }: PassphraseStepProps) {
  const { t } = useLingui()
  const fields = useRef<NewPassphraseHandle>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    const passphrase = fields.current?.take() ?? null
    if (passphrase === null) return
    fields.current?.clear()
    onNext(passphrase)
  }

  return (
    <form onSubmit={submit}>
      <Step
        title={<Trans>Choose a passphrase</Trans>}
        fieldFirst
        onBack={onBack}
        actions={
          <Button type="submit" kind="primary">
            <Trans>Continue</Trans>
          </Button>
        }
      >
        <div className="reading">
          <p>
            <Trans>
              It is the key to your journal. Nobody can reset it, and Goldseam does not keep it. Four or more
              words that have nothing to do with each other are strong and can be remembered.
            </Trans>
          </p>
          <p>
            <Trans>
              Words your partner knows are weak, whatever the bar below says: names, birthdays, pets, places,
              songs.
            </Trans>
          </p>
        </div>
        <div className="flex max-w-form flex-col gap-4">
          {again && (
            <p className="text-13 text-ink-soft">
              <Trans>The passphrase you typed before was not kept. Please type it again.</Trans>
            </p>
          )}
          <NewPassphraseFields
            ref={fields}
            label={t`Passphrase`}
            again={t`The same passphrase again`}
            autoFocus
          />
        </div>
      </Step>
    </form>
  )
}
