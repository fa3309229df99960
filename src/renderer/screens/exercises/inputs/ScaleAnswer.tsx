import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { InputProps } from './input-props.ts'

interface ScaleAnswerProps extends InputProps<number> {
  readonly low: string
  readonly high: string
}

const numbers = Array.from({ length: 11 }, (_, number) => number)
const blank = 'blank'
const look =
  'flex min-h-11 items-center justify-center rounded-control border border-line-strong bg-surface text-15 transition-colors hover:bg-raised data-checked:border-accent data-checked:bg-accent data-checked:font-medium data-checked:text-on-accent'

/** 0 to 10 between two ends in words, and as easy to reach: no number at all. */
export function ScaleAnswer({ value, onChange, labelledBy, describedBy, low, high }: ScaleAnswerProps) {
  const { t } = useLingui()
  const ends = useId()
  // Nothing is chosen in advance, not even to leave it blank.
  const [leftBlank, setLeftBlank] = useState(false)
  return (
    <RadioGroup
      aria-labelledby={labelledBy}
      aria-describedby={[ends, describedBy].filter(Boolean).join(' ')}
      value={value === undefined ? (leftBlank ? blank : '') : String(value)}
      onValueChange={(next) => {
        setLeftBlank(next === blank)
        onChange(next === blank ? undefined : Number(next))
      }}
      className="flex flex-col gap-2"
    >
      <span id={ends} className="sr-only">
        <Trans>
          0 is {low}, 10 is {high}.
        </Trans>
      </span>
      <div className="figures grid grid-cols-11 gap-1">
        {numbers.map((number) => (
          <Radio.Root
            key={number}
            value={String(number)}
            aria-label={number === 0 ? `0, ${low}` : number === 10 ? `10, ${high}` : String(number)}
            className={look}
          >
            <span aria-hidden>{number}</span>
          </Radio.Root>
        ))}
      </div>
      <div aria-hidden className="flex justify-between gap-6 text-13 text-ink-soft">
        <span>{low}</span>
        <span className="text-right">{high}</span>
      </div>
      <Radio.Root value={blank} aria-label={t`Leave blank`} className={`${look} mt-2 self-start px-4`}>
        <span aria-hidden>
          <Trans>Leave blank</Trans>
        </span>
      </Radio.Root>
    </RadioGroup>
  )
}
