import { type FormEvent, useRef, useState } from 'react'
import { RecoveryCodeField } from '../../components/RecoveryCodeField.tsx'
import { OpenButton } from './OpenButton.tsx'
import { type FormProps, useUnlock } from './use-unlock.ts'

/** Opening with the recovery code. It stays in the field after a failure: a slip is found by comparing it with the sheet. */
export function CodeForm({ attempt, safe }: FormProps) {
  const [code, setCode] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const { opening, failure, seconds, unlock } = useUnlock(attempt)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (opening || seconds > 0) return
    if (code.trim() !== '') await unlock({ kind: 'recovery-code', code })
    input.current?.focus()
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <RecoveryCodeField ref={input} autoFocus value={code} onText={setCode} />
      <OpenButton opening={opening} seconds={seconds} failure={failure} safe={safe} />
    </form>
  )
}
