import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { maxPromiseLine } from '#shared/limits.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'

interface LetGoProps {
  readonly onLetGo: (why: string) => void
  readonly onCancel: () => void
}

/** Ending a promise: with a reason, or without one. */
export function LetGo({ onLetGo, onCancel }: LetGoProps) {
  const { t } = useLingui()
  const [why, setWhy] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      noValidate
      className="flex flex-col gap-4 rounded-control bg-raised p-4"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onCancel()
      }}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        onLetGo(why)
      }}
    >
      <TextField
        ref={field}
        label={t`Why do you let it go?`}
        value={why}
        onText={setWhy}
        maxLength={maxPromiseLine}
        dir="auto"
        spellCheck
        hint={
          <Trans>You may leave this empty. The promise stays here with its weeks and today’s date.</Trans>
        }
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit">
          <Trans>Let it go</Trans>
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
