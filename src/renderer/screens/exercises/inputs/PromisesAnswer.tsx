import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { WrittenPromise } from '#shared/answer-record.ts'
import { maxListItems } from '#shared/limits.ts'
import { Button } from '../../../components/Button.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { newId } from '../../../state/new-id.ts'
import type { InputProps } from './input-props.ts'

interface PromisesAnswerProps extends InputProps<readonly WrittenPromise[]> {
  /** Whether more than one may be made. */
  readonly many: boolean
}

/** Promises of one's own: what, how often, and how the other person will see it. */
export function PromisesAnswer({ value, onChange, labelledBy, describedBy, many }: PromisesAnswerProps) {
  const promises = value ?? [{ id: newId(), what: '', howOften: '', seenBy: '' }]

  function change(next: readonly WrittenPromise[]): void {
    onChange(next.some(isWritten) || next.length > 1 ? next : undefined)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset needs its legend inside; the question stands above
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="flex flex-col gap-6"
    >
      {promises.map((promise, at) => (
        <PromiseFields
          // biome-ignore lint/suspicious/noArrayIndexKey: the first has no lasting id before its first letter
          key={at}
          promise={promise}
          onChange={(next) => change(promises.with(at, next))}
        >
          {promises.length > 1 && (
            <div className="-ml-4">
              <Button kind="quiet" onClick={() => change(promises.toSpliced(at, 1))}>
                <Trans>Remove this promise</Trans>
              </Button>
            </div>
          )}
        </PromiseFields>
      ))}
      {many && promises.length < maxListItems && (
        <div className="-ml-4">
          <Button
            kind="quiet"
            icon={Plus}
            onClick={() => change([...promises, { id: newId(), what: '', howOften: '', seenBy: '' }])}
          >
            <Trans>Add another promise</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}

const isWritten = ({ what, howOften, seenBy }: WrittenPromise) => `${what}${howOften}${seenBy}` !== ''

interface PromiseFieldsProps {
  readonly promise: WrittenPromise
  readonly onChange: (promise: WrittenPromise) => void
  readonly children: ReactNode
}

function PromiseFields({ promise, onChange, children }: PromiseFieldsProps) {
  const { t } = useLingui()
  const { what, howOften, seenBy } = promise
  const field = { dir: 'auto', maxLength: 600 } as const
  return (
    <div className="flex flex-col gap-4 rounded-card border border-line bg-surface p-5">
      <TextField
        {...field}
        label={t`What will you do?`}
        value={what}
        onText={(next) => onChange({ ...promise, what: next })}
      />
      <TextField
        {...field}
        label={t`When, and how often?`}
        value={howOften}
        onText={(next) => onChange({ ...promise, howOften: next })}
      />
      <TextField
        {...field}
        label={t`How will it be seen?`}
        value={seenBy}
        onText={(next) => onChange({ ...promise, seenBy: next })}
      />
      {children}
    </div>
  )
}
