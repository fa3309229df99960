import { Checkbox } from '@base-ui/react/checkbox'
import { Check } from 'lucide-react'
import { toggleOption } from '#shared/next-step.ts'
import { choiceRow } from './choice-row.ts'
import type { Fill, InputProps, StepOf } from './input-props.ts'

interface TicksAnswerProps extends InputProps<readonly string[]> {
  readonly options: StepOf<'multi-choice' | 'checklist'>['options']
  readonly fill: Fill
}

/** Any of several. What says that none fits unticks the rest. */
export function TicksAnswer({
  value = [],
  onChange,
  labelledBy,
  describedBy,
  options,
  fill,
}: TicksAnswerProps) {
  function toggle(id: string): void {
    const ticked = toggleOption(options, value, id)
    onChange(ticked.length === 0 ? undefined : ticked)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset needs its legend inside; the question stands above
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="flex flex-col gap-2"
    >
      {options.map((option) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the box is inside; Base UI ties the two together
        <label key={option.id} className={choiceRow}>
          <Checkbox.Root
            checked={value.includes(option.id)}
            onCheckedChange={() => toggle(option.id)}
            className="flex size-5 shrink-0 items-center justify-center rounded-[5px] border border-line-strong bg-surface transition-colors data-checked:border-accent data-checked:bg-accent"
          >
            <Checkbox.Indicator className="text-on-accent">
              <Check aria-hidden size={14} strokeWidth={3} />
            </Checkbox.Indicator>
          </Checkbox.Root>
          <span>{fill(option.text)}</span>
        </label>
      ))}
    </div>
  )
}
