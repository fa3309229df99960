import { Fieldset } from '@base-ui/react/fieldset'
import { Radio } from '@base-ui/react/radio'
import { RadioGroup as BaseRadioGroup } from '@base-ui/react/radio-group'
import type { ReactNode } from 'react'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** One more line under the label. */
  readonly hint?: ReactNode
}

interface RadioGroupProps<Value extends string> {
  readonly label: string
  readonly choices: readonly Choice<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** Side by side where the choices are single words. */
  readonly inline?: boolean
  /** A heading right above says what the label does: it is read out and not shown. */
  readonly labelHidden?: boolean
  /** What there is to decide about the one that is chosen: it stands right under it. Not together with `inline`. */
  readonly under?: ReactNode
}

export function RadioGroup<Value extends string>({
  label,
  choices,
  value,
  onChange,
  inline = false,
  labelHidden = false,
  under,
}: RadioGroupProps<Value>) {
  const parted = under !== undefined
  const group = (
    <Fieldset.Root
      render={<BaseRadioGroup value={value} onValueChange={(next: Value) => onChange(next)} />}
      className={parted ? 'contents' : 'flex flex-col gap-2'}
    >
      <Fieldset.Legend className={labelHidden ? 'sr-only' : 'text-15 font-medium'}>{label}</Fieldset.Legend>
      <div
        className={parted ? 'contents' : inline ? 'flex flex-wrap gap-x-8 gap-y-1' : 'flex flex-col gap-1'}
      >
        {choices.map((choice, at) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the radio is inside; Base UI ties the two together
          <label
            key={choice.value}
            style={parted ? { order: placeOf(at) } : undefined}
            className="flex min-h-8 items-start gap-3 py-1.5"
          >
            <Radio.Root
              value={choice.value}
              className="flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface transition-colors data-checked:border-accent"
            >
              <Radio.Indicator className="size-2.5 rounded-full border-[5px] border-accent" />
            </Radio.Root>
            <span className="flex flex-col">
              {choice.label}
              {choice.hint && <span className="text-13 text-ink-soft">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </Fieldset.Root>
  )
  if (!parted) return group
  const chosen = choices.findIndex((choice) => choice.value === value)
  return (
    <div className="flex flex-col gap-1">
      {group}
      {/*
       * Drawn among the choices and not one of them: within the group its arrow keys would be those of the radios, and
       * Tab would pass over its boxes. After the group it is also where the focus goes next.
       */}
      <div style={{ order: placeOf(chosen) }} className="mb-3 flex flex-col gap-4 pl-8 empty:hidden">
        {under}
      </div>
    </div>
  )
}

/** Of two with the same place the one that comes later stands under the other; 0 is the label's. */
const placeOf = (at: number): number => at + 1
