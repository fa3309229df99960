import { useLingui } from '@lingui/react/macro'
import type { ReactNode, Ref } from 'react'
import { TextField } from './TextField.tsx'

interface RecoveryCodeFieldProps {
  readonly ref?: Ref<HTMLInputElement>
  /** Where more is to be said than what it is. */
  readonly label?: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly problem?: ReactNode
  readonly autoFocus?: boolean
}

/** A longer text is no code. */
const longest = 100

/** A recovery code, typed from its sheet. */
export function RecoveryCodeField({ label, ...rest }: RecoveryCodeFieldProps) {
  const { t } = useLingui()
  return (
    <TextField
      label={label ?? t`Recovery code`}
      hint={t`Capitals, spaces and hyphens do not matter.`}
      distinct
      maxLength={longest}
      {...rest}
    />
  )
}
