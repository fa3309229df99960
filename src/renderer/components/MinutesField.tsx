import { NumberField } from '@base-ui/react/number-field'
import { useLingui } from '@lingui/react/macro'
import { Minus, Plus } from 'lucide-react'
import { type ReactNode, useEffect, useId, useState } from 'react'

interface MinutesFieldProps {
  readonly label: ReactNode
  readonly value: number
  readonly min: number
  readonly max: number
  /** A whole number within the limits. What is typed beyond them becomes the nearest. */
  readonly onChange: (minutes: number) => void
}

const stepLook =
  'flex w-9 items-center justify-center text-ink-soft hover:bg-raised hover:text-ink data-disabled:opacity-40'

/** A number of minutes: typed, or one more and one less. */
export function MinutesField({ label, value, min, max, onChange }: MinutesFieldProps) {
  const { t, i18n } = useLingui()
  const id = useId()
  // What is in the field while one types or holds a step; it counts when one leaves it.
  const [shown, setShown] = useState<number | null>(value)
  useEffect(() => setShown(value), [value])
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <label htmlFor={id}>{label}</label>
      <NumberField.Root
        locale={i18n.locale}
        id={id}
        value={shown}
        onValueChange={(minutes) => setShown(minutes)}
        min={min}
        max={max}
        step={1}
        format={{ maximumFractionDigits: 0, style: 'unit', unit: 'minute', unitDisplay: 'long' }}
        onValueCommitted={(minutes) => {
          if (minutes === null) setShown(value)
          else onChange(Math.round(minutes))
        }}
      >
        <NumberField.Group className="flex min-h-9 items-stretch overflow-hidden rounded-control border border-line-strong bg-surface">
          <NumberField.Decrement aria-label={t`One minute less`} className={stepLook}>
            <Minus aria-hidden size={16} strokeWidth={1.75} />
          </NumberField.Decrement>
          <NumberField.Input className="figures w-28 border-x border-line bg-surface text-center" />
          <NumberField.Increment aria-label={t`One minute more`} className={stepLook}>
            <Plus aria-hidden size={16} strokeWidth={1.75} />
          </NumberField.Increment>
        </NumberField.Group>
      </NumberField.Root>
    </div>
  )
}
