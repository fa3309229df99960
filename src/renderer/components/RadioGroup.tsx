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
}

export function RadioGroup<Value extends string>({
  label,
  choices,
  value,
  onChange,
  inline = false,
}: RadioGroupProps<Value>) {
  return (
    <Fieldset.Root
      render={<BaseRadioGroup value={value} onValueChange={(next: Value) => onChange(next)} />}
      className="flex flex-col gap-2"
    >
      <Fieldset.Legend className="text-15 font-medium">{label}</Fieldset.Legend>
      <div className={inline ? 'flex flex-wrap gap-x-8 gap-y-1' : 'flex flex-col gap-1'}>
        {choices.map((choice) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the radio is inside; Base UI ties the two together
          <label key={choice.value} className="flex min-h-8 items-start gap-3 py-1.5">
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
}
