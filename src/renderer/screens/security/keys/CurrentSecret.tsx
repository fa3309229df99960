import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { PassphraseField, type PassphraseHandle } from '../../../components/PassphraseField.tsx'
import { RecoveryCodeField } from '../../../components/RecoveryCodeField.tsx'

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
  /** Why the last attempt came to nothing. It is said here, where the cursor goes back to, and not at the foot of the page. */
  readonly failure?: unknown
  /** What nothing has happened to. */
  readonly safe?: ReactNode
}

/** Asks for the passphrase of the open journal once more: an open journal does not say who sits before it. */
export function CurrentSecret(props: CurrentSecretProps) {
  const { ref, orCode = false, autoFocus = false, failure = null, safe } = props
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
        <RecoveryCodeField ref={codeField} autoFocus value={code} onText={setCode} />
      ) : (
        <PassphraseField ref={field} label={t`The passphrase you have now`} autoFocus={autoFocus} />
      )}
      {failure !== null && <FailureNotice failure={failure} safe={safe} />}
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
