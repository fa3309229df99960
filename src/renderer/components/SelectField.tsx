import { useId } from 'react'
import { fieldLook } from './TextField.tsx'

interface SelectFieldProps<Value extends string> {
  readonly label: string
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** What is not right with the choice; null while nothing is. */
  readonly problem?: string | null
}

/** One of several where there are too many to show: the system's own list, with its label. */
export function SelectField<Value extends string>({
  label,
  choices,
  value,
  onChange,
  problem = null,
}: SelectFieldProps<Value>) {
  const [name, wrong] = [useId(), useId()]
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={name} className="text-15 font-medium">
        {label}
      </label>
      <select
        id={name}
        value={value}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : wrong}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
        className={`${fieldLook} max-w-96`}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {problem !== null && (
        <p id={wrong} className="text-13 text-ink">
          {problem}
        </p>
      )}
    </div>
  )
}
