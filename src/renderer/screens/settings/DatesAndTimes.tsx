import { Trans, useLingui } from '@lingui/react/macro'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { RadioGroup } from '../../components/RadioGroup.tsx'
import { useToday } from '../../components/use-today.ts'
import { clockTime, longDay, weekdayName } from '../../date-words.ts'
import { changePreferences, usePreferences } from '../../state/preferences.ts'
import { Setting } from './Setting.tsx'
import { useKeep } from './use-keep.ts'

/** How days and times are written. */
export function DatesAndTimes() {
  const { t } = useLingui()
  const today = useToday()
  const { weekStart, dateForm, clock } = usePreferences()
  const { failure, keep } = useKeep()
  const example = `${longDay(today)}, ${clockTime('21:04')}`
  return (
    <div className="flex flex-col gap-6">
      <Setting name="week-start">
        <RadioGroup
          label={t`First day of the week`}
          inline
          value={weekStart}
          onChange={(next) => keep(() => changePreferences({ weekStart: next }))}
          choices={[
            { value: 'language', label: t`As usual in your region` },
            { value: 'monday', label: weekdayName(1) },
            { value: 'saturday', label: weekdayName(6) },
            { value: 'sunday', label: weekdayName(7) },
          ]}
        />
      </Setting>
      <Setting name="date-form">
        <RadioGroup
          label={t`Form of dates`}
          inline
          value={dateForm}
          onChange={(next) => keep(() => changePreferences({ dateForm: next }))}
          choices={[
            { value: 'language', label: t`As usual in your region` },
            { value: 'day-month-year', label: t`Day first` },
            { value: 'month-day-year', label: t`Month first` },
            { value: 'year-month-day', label: t`Year first, in figures` },
          ]}
        />
      </Setting>
      <Setting name="clock">
        <RadioGroup
          label={t`Clock`}
          inline
          value={clock}
          onChange={(next) => keep(() => changePreferences({ clock: next }))}
          choices={[
            { value: 'language', label: t`As usual in your region` },
            { value: '12', label: t`12 hours` },
            { value: '24', label: t`24 hours` },
          ]}
        />
      </Setting>
      <p aria-live="polite" className="figures text-ink-soft">
        <Trans>Like this: {example}</Trans>
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  )
}
