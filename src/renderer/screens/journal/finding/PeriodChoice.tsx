import { Trans, useLingui } from '@lingui/react/macro'
import { isDay } from '#shared/day.ts'
import { fieldLook } from '../../../components/TextField.tsx'
import { filterBy } from '../search-store.ts'
import { Choice } from './Choice.tsx'
import { isSamePeriod, monthBefore, monthOf, type Period, yearOf } from './periods.ts'

interface PeriodChoiceProps {
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly from: string | undefined
  readonly to: string | undefined
}

/** A period to look in: one of the usual ones, or from a day to a day. */
export function PeriodChoice({ today, from, to }: PeriodChoiceProps) {
  const { t } = useLingui()
  const usual: readonly (readonly [string, Period])[] = [
    [t`This month`, monthOf(today)],
    [t`Last month`, monthBefore(today)],
    [t`This year`, yearOf(today)],
  ]
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-1">
        {usual.map(([name, period]) => (
          <Choice
            key={name}
            on={isSamePeriod(period, { ...(from && { from }), ...(to && { to }) })}
            onChange={(on) => filterBy(on ? period : { from: undefined, to: undefined })}
          >
            {name}
          </Choice>
        ))}
      </div>
      <div className="flex gap-2">
        <DayField key={`from ${from}`} label={t`From`} day={from} onDay={(day) => filterBy({ from: day })} />
        <DayField key={`to ${to}`} label={t`to`} day={to} onDay={(day) => filterBy({ to: day })} />
      </div>
      {from && to && from > to && (
        <p aria-live="polite" className="text-13">
          <Trans>This period ends before it begins.</Trans>
        </p>
      )}
    </div>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly day: string | undefined
  readonly onDay: (day: string | undefined) => void
}

/** The system's own field for a day. What is typed counts when the field is left or Enter is pressed. */
function DayField({ label, day, onDay }: DayFieldProps) {
  function take(field: HTMLInputElement): void {
    const typed = isDay(field.value) ? field.value : undefined
    if (typed !== day && !field.validity.badInput) onDay(typed)
  }
  return (
    <label className="flex flex-1 items-center gap-2 text-13 text-ink-soft">
      {label}
      <input
        type="date"
        min="0001-01-01"
        max="9999-12-31"
        defaultValue={day}
        onBlur={(event) => take(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(event.currentTarget)
        }}
        className={`figures ${fieldLook} px-2!`}
      />
    </label>
  )
}
