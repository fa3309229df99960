import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { TextField } from '../../components/TextField.tsx'
import { changePrivateSettings } from '../../state/private-settings.ts'

/** The name or initials that the questions speak of. It is kept inside the vault, a moment after it was typed. */
export function PartnerField({ name }: { readonly name: string }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(name)
  const [failure, setFailure] = useState<unknown>(null)
  const last = useRef(name)

  function keep(): void {
    if (last.current === typed.trim()) return
    last.current = typed.trim()
    setFailure(null)
    changePrivateSettings({ partner: last.current }).catch(setFailure)
  }
  useEffect(() => {
    const timer = setTimeout(keep, 300)
    return () => clearTimeout(timer)
  })
  return (
    <div className="flex max-w-form flex-col gap-2">
      <TextField
        label={t`Whom the questions speak of`}
        hint={t`A first name or initials. Left empty, they say “your partner”.`}
        dir="auto"
        maxLength={60}
        value={typed}
        onText={setTyped}
        onBlur={keep}
      />
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}
