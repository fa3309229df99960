import { useId } from 'react'
import { fieldLook } from '../../../components/TextField.tsx'

interface RowTextProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  /** What is not right with what was typed; null while nothing is. */
  readonly problem: string | null
  /** Shown in an empty field: what belongs there. */
  readonly placeholder?: string
}

/** One line among several of its kind: its name is read out, and not shown. */
export function RowText({ label, value, onText, problem, placeholder }: RowTextProps) {
  const wrong = useId()
  return (
    <>
      <input
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : wrong}
        dir="auto"
        autoComplete="off"
        spellCheck
        placeholder={placeholder}
        value={value}
        onChange={(event) => onText(event.target.value)}
        className={`${fieldLook} placeholder:text-ink-soft`}
      />
      {problem !== null && (
        <p id={wrong} className="text-13 text-ink">
          {problem}
        </p>
      )}
    </>
  )
}
