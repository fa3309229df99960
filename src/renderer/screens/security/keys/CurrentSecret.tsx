import { Trans, useLingui } from '@lingui/react/macro'
import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { Button } from '../../../components/Button.tsx'
import { PassphraseField, type PassphraseHandle } from '../../../components/PassphraseField.tsx'
import { TextField } from '../../../components/TextField.tsx'

export interface CurrentSecretHandle {
  /** What was typed; a passphrase in it is to be overwritten with zeros after use. Null, and the field in hand, when nothing was. */
  take(): UnlockSecret | null
  /** Empties the fields and takes the cursor there. */
  again(): void
}

interface CurrentSecretProps {
  readonly ref: Ref<CurrentSecretHandle>
  /** Whether the recovery code can be given instead. */
  readonly orCode?: boolean
  readonly autoFocus?: boolean
}

/** Asks for the passphrase of the open journal once more: an open journal does not say who sits before it. */
export function CurrentSecret({ ref, orCode = false, autoFocus = false }: CurrentSecretProps) {
  const { t } = useLingui()
  const field = useRef<PassphraseHandle>(null)
  const codeField = useRef<HTMLInputElement>(null)
  const [byCode, setByCode] = useState(false)
  const [code, setCode] = useState('')

  useImperativeHandle(ref, () => ({
    take() {
      if (byCode) {
        if (code.trim() !== '') return { kind: 'recovery-code', code }
        codeField.current?.focus()
        return null
      }
      if (field.current && field.current.length() > 0) {
        return { kind: 'passphrase', passphrase: field.current.encode() }
      }
      field.current?.focus()
      return null
    },
    again() {
      if (byCode) codeField.current?.focus()
      field.current?.clear()
      field.current?.focus()
    },
  }))

  return (
    <div className="flex flex-col gap-2">
      {byCode ? (
        <TextField
          ref={codeField}
          label={t`Recovery code`}
          hint={t`Capitals, spaces and hyphens do not matter.`}
          distinct
          autoFocus
          value={code}
          onText={setCode}
          maxLength={100}
        />
      ) : (
        <PassphraseField ref={field} label={t`The passphrase you have now`} autoFocus={autoFocus} />
      )}
      {orCode && (
        <div className="-ml-4">
          <Button kind="quiet" onClick={() => setByCode(!byCode)}>
            {byCode ? (
              <Trans>Use the passphrase instead</Trans>
            ) : (
              <Trans>Use the recovery code instead</Trans>
            )}
          </Button>
        </div>
      )}
    </div>
  )
}
