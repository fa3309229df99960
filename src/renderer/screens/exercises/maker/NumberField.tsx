import type { ReactNode } from 'react'
import { TextField } from '../../../components/TextField.tsx'

interface NumberFieldProps {
  readonly label: string
  readonly hint?: ReactNode
  /** Not negative; 0 is shown as an empty field. */
  readonly value: number
  readonly onNumber: (value: number) => void
  readonly problem: string | null
}

/** A small whole number, or nothing. */
export function NumberField({ label, hint, value, onNumber, problem }: NumberFieldProps) {
  return (
    <div className="w-44">
      <TextField
        label={label}
        hint={hint}
        inputMode="numeric"
        maxLength={3}
        value={value === 0 ? '' : String(value)}
        onText={(typed) => onNumber(Number(typed.replaceAll(/\D/g, '')))}
        problem={problem}
      />
    </div>
  )
}
