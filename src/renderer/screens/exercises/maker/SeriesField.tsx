import { Trans, useLingui } from '@lingui/react/macro'
import { appSeries } from '#shared/app-series.ts'
import { ownSeries } from '#shared/made-exercise.ts'
import type { MakingStep } from '#shared/making.ts'
import { SelectField } from '../../../components/SelectField.tsx'
import { seriesWords } from '../others/series-words.ts'
import { atField } from './at-field.ts'
import { changeStep } from './change-steps.ts'
import { useProblemAt } from './use-faults.ts'

interface SeriesFieldProps {
  readonly step: MakingStep
  /** Its place, from 0. */
  readonly at: number
}

/** Whether an answer joins what is seen over time. */
export function SeriesField({ step, at }: SeriesFieldProps) {
  const { t, i18n } = useLingui()
  const problem = useProblemAt()
  const known = ['', ownSeries, ...appSeries] as readonly string[]
  const others = known.includes(step.series) ? [] : [{ value: step.series, label: step.series }]
  return (
    <div className="flex flex-col gap-2" {...atField('steps', at, 'series')}>
      <SelectField
        label={t`Over time`}
        choices={[
          { value: '', label: t`Not counted` },
          { value: ownSeries, label: t`Counted for this exercise alone` },
          ...appSeries.map((name) => ({
            value: name as string,
            label: t`Joins: ${i18n._(seriesWords[name])}`,
          })),
          ...others,
        ]}
        value={step.series}
        onChange={(series) => changeStep(step.key, { series })}
        problem={problem(['steps', at, 'series'])}
      />
      <p className="text-13 text-ink-soft">
        <Trans>Whoever adds the exercise is asked first whether it may join their own numbers.</Trans>
      </p>
    </div>
  )
}
