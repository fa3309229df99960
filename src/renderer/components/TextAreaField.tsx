import { Field } from '@base-ui/react/field'
import type { ReactNode } from 'react'
import { fieldLook } from './TextField.tsx'

interface TextAreaFieldProps {
  readonly label: string
  /** Shown under the field from the start. */
  readonly hint?: ReactNode
  /** What is not right with what was typed; null while nothing is. */
  readonly problem?: ReactNode
  readonly value: string
  readonly onText: (text: string) => void
  /** How many lines are offered at first; the field grows with the text. */
  readonly lines?: number
}

/** A field for more than a line, with its label, a hint and a problem, tied together for screen readers. */
export function TextAreaField({ label, hint, problem, value, onText, lines = 2 }: TextAreaFieldProps) {
  return (
    <Field.Root invalid={Boolean(problem)} className="flex flex-col gap-2">
      <Field.Label className="text-15 font-medium">{label}</Field.Label>
      <Field.Control
        render={<textarea rows={lines} />}
        dir="auto"
        autoComplete="off"
        spellCheck
        value={value}
        onValueChange={onText}
        className={`${fieldLook} field-sizing-content resize-none py-2`}
      />
      {hint && <Field.Description className="text-13 text-ink-soft">{hint}</Field.Description>}
      <Field.Error match={Boolean(problem)} className="text-13 text-ink">
        {problem}
      </Field.Error>
    </Field.Root>
  )
}
