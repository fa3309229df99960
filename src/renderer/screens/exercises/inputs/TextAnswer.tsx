import { maxAnswerLength } from '#shared/limits.ts'
import { fieldLook } from '../../../components/TextField.tsx'
import type { InputProps } from './input-props.ts'

interface TextAnswerProps extends InputProps<string> {
  /** How many lines are offered at first; the field grows with the text. */
  readonly lines: 2 | 8
}

/** Words of one's own. */
export function TextAnswer({ value, onChange, labelledBy, describedBy, lines }: TextAnswerProps) {
  return (
    <textarea
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      dir="auto"
      rows={lines}
      value={value ?? ''}
      maxLength={maxAnswerLength}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      className={`${fieldLook} field-sizing-content resize-none px-4 py-3 font-writing text-writing ${lines === 8 ? 'min-h-56 short:min-h-40' : 'min-h-24'}`}
    />
  )
}
