import { useLingui } from '@lingui/react/macro'
import type { CheckInDay } from '#shared/check-in.ts'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import { firstWeekday, weekdayName } from '../../date-words.ts'

interface CheckInDayChoiceProps {
  readonly day: CheckInDay
  readonly onChange: (day: CheckInDay) => void
}

/** The person's own weekday for the weekly check-in. */
export function CheckInDayChoice({ day, onChange }: CheckInDayChoiceProps) {
  const { t } = useLingui()
  const weekdays = Array.from({ length: 7 }, (_, at) => ((firstWeekday() - 1 + at) % 7) + 1)
  return (
    <RadioGroup
      label={t`The day Today offers the weekly check-in`}
      inline
      value={String(day)}
      onChange={(next) => onChange(next === 'as-last' || next === 'none' ? next : Number(next))}
      choices={[
        { value: 'as-last', label: t`The weekday of my last one` },
        ...weekdays.map((weekday) => ({ value: String(weekday), label: weekdayName(weekday) })),
        { value: 'none', label: t`Not at all` },
      ]}
    />
  )
}
