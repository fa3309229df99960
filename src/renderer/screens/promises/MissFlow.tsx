import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { maxPromiseLine } from '#shared/limits.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'
import { usePartnerName } from '../../components/use-partner-name.ts'

interface MissFlowProps {
  readonly note: string
  /** What the person meant to do when something gets in the way; may be empty. */
  readonly plan: string
  /** With what got in the way; it may be empty. */
  readonly onDone: (note: string) => void
  /** The same, and then the promise is to be made smaller. */
  readonly onSmaller: (note: string) => void
}

/** After a miss: room for a sentence, a word to the other person, and the choice to make it smaller. Nothing is asked for. */
export function MissFlow({ note, plan, onDone, onSmaller }: MissFlowProps) {
  const { t } = useLingui()
  const partner = usePartnerName()
  const [typed, setTyped] = useState(note)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      noValidate
      className="flex flex-col gap-4 rounded-control bg-raised p-4"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onDone(note)
      }}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        onDone(typed)
      }}
    >
      <TextField
        ref={field}
        label={t`What got in the way?`}
        value={typed}
        onText={setTyped}
        maxLength={maxPromiseLine}
        dir="auto"
        spellCheck
        hint={<Trans>You may leave this empty.</Trans>}
      />
      {plan !== '' && (
        <p dir="auto" className="max-w-[60ch] wrap-anywhere text-ink-soft">
          <Trans>What you had planned for that: {plan}</Trans>
        </p>
      )}
      <p className="max-w-[60ch] text-ink-soft">
        <Trans>
          Do you want to say something to {partner}? A few words of your own, the same day, are enough.
        </Trans>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit">
          <Trans>Done</Trans>
        </Button>
        <Button onClick={() => onSmaller(typed)}>
          <Trans>Make it smaller</Trans>
        </Button>
      </div>
    </form>
  )
}
