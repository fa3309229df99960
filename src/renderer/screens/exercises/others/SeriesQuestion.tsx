import { useLingui } from '@lingui/react/macro'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { seriesWords } from './series-words.ts'

interface SeriesQuestionProps {
  /** Names of the app's own series. */
  readonly series: readonly string[]
  readonly allowed: boolean
  readonly onChange: (allowed: boolean) => void
}

/** Asks whether an exercise of somebody else may add to what the app shows over time. */
export function SeriesQuestion({ series, allowed, onChange }: SeriesQuestionProps) {
  const { t, i18n } = useLingui()
  const names = series
    .map((name) => (name in seriesWords ? i18n._(seriesWords[name as keyof typeof seriesWords]) : name))
    .join(', ')
  return (
    <RadioGroup
      label={t`It wants to add to what you see over time: ${names}. Allow that?`}
      choices={[
        { value: 'no', label: t`No, keep its answers to itself` },
        { value: 'yes', label: t`Yes, they may join my own numbers` },
      ]}
      value={allowed ? 'yes' : 'no'}
      onChange={(answer) => onChange(answer === 'yes')}
    />
  )
}
