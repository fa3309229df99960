import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import type { UnlockSecret } from '#shared/vault-state.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { PassphraseField, type PassphraseHandle } from '../../components/PassphraseField.tsx'
import { RecoveryCodeField } from '../../components/RecoveryCodeField.tsx'
import { Slow } from '../../components/Slow.tsx'
import { journal } from '../../journal.ts'
import { noteSalvaged } from './found-damage.ts'

/** Asks for what opens the journal once more, and salvages. */
export function SalvageForm({ way }: { readonly way: 'passphrase' | 'recovery-code' }) {
  const { t } = useLingui()
  const field = useRef<PassphraseHandle>(null)
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  function typed(): UnlockSecret | null {
    if (way === 'recovery-code') return code.trim() === '' ? null : { kind: 'recovery-code', code }
    if (!field.current || field.current.length() === 0) return null
    return { kind: 'passphrase', passphrase: field.current.encode() }
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const secret = busy ? null : typed()
    if (secret === null) return
    setBusy(true)
    setFailure(null)
    try {
      noteSalvaged(await journal.health.salvage(secret))
    } catch (thrown) {
      setFailure(thrown)
    } finally {
      if (secret.kind === 'passphrase') secret.passphrase.fill(0)
      field.current?.clear()
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="flex max-w-form flex-col gap-4">
      {way === 'passphrase' ? (
        <PassphraseField ref={field} label={t`Your passphrase, once more`} autoFocus />
      ) : (
        <RecoveryCodeField label={t`Your recovery code, once more`} autoFocus value={code} onText={setCode} />
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" busy={busy}>
          <Trans>Begin to salvage</Trans>
        </Button>
        <Slow going={busy}>
          <Trans>Reading page by page. A large journal takes some minutes.</Trans>
        </Slow>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </form>
  )
}
