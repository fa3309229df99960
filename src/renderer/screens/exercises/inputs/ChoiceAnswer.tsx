import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { Trans } from '@lingui/react/macro'
import { Button } from '../../../components/Button.tsx'
import { choiceRow } from './choice-row.ts'
import type { Fill, InputProps, StepOf } from './input-props.ts'

interface ChoiceAnswerProps extends InputProps<string> {
  readonly options: StepOf<'single-choice'>['options']
  readonly fill: Fill
}

/** One of several. */
export function ChoiceAnswer({ value, onChange, labelledBy, describedBy, options, fill }: ChoiceAnswerProps) {
  return (
    <div className="flex flex-col gap-2">
      <RadioGroup
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        value={value ?? ''}
        onValueChange={(next) => onChange(String(next))}
        className="flex flex-col gap-2"
      >
        {options.map((option) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the radio is inside; Base UI ties the two together
          <label key={option.id} className={choiceRow}>
            <Radio.Root
              value={option.id}
              className="flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface transition-colors data-checked:border-accent"
            >
              <Radio.Indicator className="size-2.5 rounded-full border-[5px] border-accent" />
            </Radio.Root>
            <span>{fill(option.text)}</span>
          </label>
        ))}
      </RadioGroup>
      {/* The line is kept free, so that nothing jumps. */}
      <div className="-ml-4 min-h-9">
        {value !== undefined && (
          <Button kind="quiet" onClick={() => onChange(undefined)}>
            <Trans>Clear the choice</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
