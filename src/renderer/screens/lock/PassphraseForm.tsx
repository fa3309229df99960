import { useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef } from 'react'
import { PassphraseField, type PassphraseHandle } from '../../components/PassphraseField.tsx'
import { OpenButton } from './OpenButton.tsx'
import { type FormProps, useUnlock } from './use-unlock.ts'

/** Opening with the passphrase. */
export function PassphraseForm({ attempt, safe }: FormProps) {
  const { t } = useLingui()
  const field = useRef<PassphraseHandle>(null)
  const { opening, failure, seconds, unlock } = useUnlock(attempt)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!field.current || opening || seconds > 0) return
    if (field.current.length() === 0) {
      field.current.focus()
      return
    }
    const passphrase = field.current.encode()
    const { heard } = await unlock({ kind: 'passphrase', passphrase })
    passphrase.fill(0)
    if (heard) field.current?.clear()
    field.current?.focus()
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <PassphraseField ref={field} label={t`Passphrase`} autoFocus />
      <OpenButton opening={opening} seconds={seconds} failure={failure} safe={safe} />
    </form>
  )
}
