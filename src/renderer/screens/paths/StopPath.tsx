import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { StopReason } from '#shared/path-progress.ts'
import { Button } from '../../components/Button.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'

const reasonWords: Record<StopReason, MessageDescriptor> = {
  rest: msg`Rest`,
  'another-path': msg`Another path`,
  'outside-help': msg`Help from outside`,
  'stay-or-leave': msg`Thinking about staying or leaving`,
  'just-stop': msg`Just stop`,
}
const reasons = Object.keys(reasonWords) as readonly StopReason[]

/** Stops a path after one question. What was written stays. */
export function StopPath({ onStop }: { readonly onStop: (reason: StopReason) => void }) {
  const { t, i18n } = useLingui()
  const [asking, setAsking] = useState(false)
  const card = useRef<HTMLElement>(null)
  const stopButton = useRef<HTMLButtonElement>(null)
  const [reason, setReason] = useState<StopReason>('just-stop')
  function ask(isAsking: boolean): void {
    flushSync(() => setAsking(isAsking))
    const shown = isAsking ? card : stopButton
    shown.current?.focus()
  }
  if (!asking)
    return (
      <div className="-ml-4">
        <Button ref={stopButton} kind="quiet" onClick={() => ask(true)}>
          <Trans>Stop this path</Trans>
        </Button>
      </div>
    )
  return (
    <section
      tabIndex={-1}
      ref={card}
      aria-label={t`Stop this path`}
      className="flex flex-col gap-4 rounded-card border border-line bg-surface p-5"
    >
      <RadioGroup
        label={t`What would help now?`}
        choices={reasons.map((value) => ({ value, label: i18n._(reasonWords[value]) }))}
        value={reason}
        onChange={setReason}
      />
      <p className="text-15 text-ink-soft">
        <Trans>Everything you wrote stays, and so does your place on the path.</Trans>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" onClick={() => onStop(reason)}>
          <Trans>Stop</Trans>
        </Button>
        <Button kind="quiet" onClick={() => ask(false)}>
          <Trans>Stay on it</Trans>
        </Button>
      </div>
    </section>
  )
}
