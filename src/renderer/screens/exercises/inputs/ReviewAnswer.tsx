import { Trans, useLingui } from '@lingui/react/macro'
import type { PromiseWeekState } from '#shared/answer-record.ts'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import type { AnswerOf, InputProps } from './input-props.ts'

/** A promise of one's own that is to be looked at. */
export interface PromiseInHand {
  readonly id: string
  readonly what: string
}

interface ReviewAnswerProps extends InputProps<AnswerOf<'commitment-review'>> {
  readonly promises: readonly PromiseInHand[]
  /** The Monday of the week that is looked at, `YYYY-MM-DD`. */
  readonly week: string
}

type State = PromiseWeekState | 'blank'

/** How one's own promises went this week. Blank is blank: not a miss. */
export function ReviewAnswer({
  value = [],
  onChange,
  labelledBy,
  describedBy,
  promises,
  week,
}: ReviewAnswerProps) {
  const { t } = useLingui()
  const choices: readonly { readonly value: State; readonly label: string }[] = [
    { value: 'kept', label: t`Kept` },
    { value: 'partly', label: t`Partly` },
    { value: 'missed', label: t`Missed` },
    { value: 'not-due', label: t`Not due` },
    { value: 'blank', label: t`Leave blank` },
  ]

  function mark({ id, what }: PromiseInHand, state: State): void {
    const others = value.filter((reviewed) => reviewed.id !== id)
    const next = state === 'blank' ? others : [...others, { id, what, week, state }]
    onChange(next.length === 0 ? undefined : next)
  }

  if (promises.length === 0)
    return (
      <p className="text-ink-soft">
        <Trans>You have no promises written down at the moment. You can go on.</Trans>
      </p>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset needs its legend inside; the question stands above
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="flex flex-col gap-4"
    >
      {promises.map((promise) => (
        <div key={promise.id} className="rounded-card border border-line bg-surface px-5 py-4">
          <RadioGroup<State>
            label={promise.what}
            inline
            choices={choices}
            value={value.find(({ id }) => id === promise.id)?.state ?? 'blank'}
            onChange={(state) => mark(promise, state)}
          />
        </div>
      ))}
    </div>
  )
}
