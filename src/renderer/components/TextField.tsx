import { Field } from '@base-ui/react/field'
import type { ComponentProps, ReactNode } from 'react'

/** How every one-line field looks. */
export const fieldLook =
  'w-full min-h-10 rounded-control border border-line-strong bg-surface px-3 py-1.5 text-15 text-ink data-invalid:border-ink'

interface TextFieldProps
  extends Omit<ComponentProps<'input'>, 'className' | 'style' | 'defaultValue' | 'value'> {
  readonly label: string
  /** Shown under the field from the start. */
  readonly hint?: ReactNode
  /** What is not right with what was typed; null while nothing is. */
  readonly problem?: ReactNode
  readonly value?: string
  readonly onText?: (text: string) => void
  /** Copied by hand from paper: shown in letters no two of which are alike. */
  readonly distinct?: boolean
}

/** A one-line field with its label, a hint and a problem, tied together for screen readers. */
export function TextField({ label, hint, problem, onText, distinct = false, ...rest }: TextFieldProps) {
  return (
    <Field.Root invalid={Boolean(problem)} className="flex flex-col gap-2">
      <Field.Label className="text-15 font-medium">{label}</Field.Label>
      <Field.Control
        autoComplete="off"
        spellCheck={false}
        {...rest}
        {...(onText && { onValueChange: onText })}
        className={`${fieldLook} ${distinct ? 'font-distinct text-17 tracking-[0.08em]' : ''}`}
      />
      {hint && <Field.Description className="text-13 text-ink-soft">{hint}</Field.Description>}
      <Field.Error match={Boolean(problem)} className="text-13 text-ink">
        {problem}
      </Field.Error>
    </Field.Root>
  )
}
