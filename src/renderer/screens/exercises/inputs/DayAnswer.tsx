import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId, useState } from 'react'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { fieldLook } from '../../../components/TextField.tsx'
import type { InputProps } from './input-props.ts'

/** How well a date is known. */
type Precision = 'day' | 'month' | 'year'

const precisionOf = (value: string | undefined): Precision =>
  value?.length === 4 ? 'year' : value?.length === 7 ? 'month' : 'day'

/** A date, or roughly one: only its month or its year. */
export function DayAnswer({ value, onChange, labelledBy, describedBy }: InputProps<string>) {
  const { t } = useLingui()
  const [precision, setPrecision] = useState<Precision>(() => precisionOf(value))
  const group = { labelledBy, describedBy }
  const field = { value: value !== undefined && precisionOf(value) === precision ? value : '', onChange }
  return (
    <div className="flex flex-col gap-5">
      {precision === 'day' && (
        <DateField type="date" {...group} {...field}>
          <Trans>Day</Trans>
        </DateField>
      )}
      {precision === 'month' && (
        <DateField type="month" {...group} {...field}>
          <Trans>Month</Trans>
        </DateField>
      )}
      {precision === 'year' && <YearField {...group} {...field} />}
      <RadioGroup<Precision>
        label={t`How exactly?`}
        inline
        choices={[
          { value: 'day', label: t`The day` },
          { value: 'month', label: t`Roughly: the month` },
          { value: 'year', label: t`Roughly: the year` },
        ]}
        value={precision}
        onChange={(next) => {
          setPrecision(next)
          onChange(coarser(value, next))
        }}
      />
    </div>
  )
}

/** What is known of a date when it is said less exactly; undefined when more was asked than is known. */
function coarser(value: string | undefined, precision: Precision): string | undefined {
  const length = { day: 10, month: 7, year: 4 }[precision]
  return value !== undefined && value.length >= length ? value.slice(0, length) : undefined
}

interface DateFieldProps {
  readonly type: 'date' | 'month' | 'time'
  readonly value: string
  readonly onChange: (value: string | undefined) => void
  readonly labelledBy: string
  readonly describedBy: string | undefined
  readonly children: ReactNode
}

/** The system's own field for a day, a month or a time: typed, or chosen in its calendar. */
export function DateField({ type, value, onChange, labelledBy, describedBy, children }: DateFieldProps) {
  const name = useId()
  return (
    <label className="flex w-60 flex-col gap-1 text-13 text-ink-soft">
      <span id={name}>{children}</span>
      <input
        type={type}
        {...(type === 'date' && { min: '0001-01-01', max: '9999-12-31' })}
        {...(type === 'month' && { min: '0001-01', max: '9999-12' })}
        value={value}
        aria-labelledby={`${labelledBy} ${name}`}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        className={`figures ${fieldLook} text-17!`}
      />
    </label>
  )
}

/** A year of four figures. It is an answer only once all four are there. */
function YearField({ value, onChange, labelledBy, describedBy }: Omit<DateFieldProps, 'type' | 'children'>) {
  const name = useId()
  const [typed, setTyped] = useState(value)
  return (
    <label className="flex w-60 flex-col gap-1 text-13 text-ink-soft">
      <span id={name}>
        <Trans>Year</Trans>
      </span>
      <input
        inputMode="numeric"
        maxLength={4}
        value={typed}
        aria-labelledby={`${labelledBy} ${name}`}
        aria-describedby={describedBy}
        autoComplete="off"
        onChange={(event) => {
          const figures = event.target.value.replaceAll(/\D/g, '')
          setTyped(figures)
          onChange(/^\d{4}$/.test(figures) && figures !== '0000' ? figures : undefined)
        }}
        className={`figures ${fieldLook} text-17!`}
      />
    </label>
  )
}
