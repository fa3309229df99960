import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { Step } from '../../components/Step.tsx'
import { TextField } from '../../components/TextField.tsx'
import { firstWrongGroup } from './recovery-code.ts'

interface ConfirmStepProps {
  readonly code: string
  readonly typed: string
  readonly onTyped: (typed: string) => void
  readonly making: boolean
  readonly failure: unknown
  /** The deed in words. */
  readonly action: ReactNode
  /** What nothing has happened to when it fails. */
  readonly safe: ReactNode
  /** What is going on, while it takes long. */
  readonly wait: ReactNode
  /** What else is asked on this page. */
  readonly children?: ReactNode
  readonly onCreate: () => void
  readonly onBack: () => void
}

/** Typing the code back from the paper shows that the paper is right. */
export function ConfirmStep(props: ConfirmStepProps) {
  const { code, typed, onTyped, making, failure, action, safe, wait, children, onCreate, onBack } = props
  const { t } = useLingui()
  const [wrongGroup, setWrongGroup] = useState<number | null>(null)
  const field = useRef<HTMLInputElement>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    const wrong = firstWrongGroup(code, typed)
    setWrongGroup(wrong)
    if (wrong === null) onCreate()
    else field.current?.focus()
  }

  return (
    <form onSubmit={submit}>
      <Step
        title={<Trans>Type the code from your sheet</Trans>}
        fieldFirst
        {...(!making && { onBack })}
        actions={
          <Button type="submit" kind="primary" busy={making}>
            {action}
          </Button>
        }
      >
        <div className="reading">
          <p>
            <Trans>So you know that the sheet is right. Capitals, spaces and hyphens do not matter.</Trans>
          </p>
        </div>
        <div className="max-w-form">
          <TextField
            ref={field}
            label={t`Recovery code`}
            distinct
            autoFocus
            readOnly={making}
            value={typed}
            onText={(text) => {
              setWrongGroup(null)
              onTyped(text)
            }}
            problem={
              wrongGroup !== null &&
              t`Group ${wrongGroup} is not as it was shown. “Back” shows the code again.`
            }
          />
        </div>
        {children && <div className="flex max-w-form flex-col gap-4">{children}</div>}
        {wait}
        {failure !== null && <FailureNotice failure={failure} safe={safe} />}
      </Step>
    </form>
  )
}
