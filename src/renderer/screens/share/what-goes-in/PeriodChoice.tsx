import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { isDay } from '#shared/day.ts'
import type { ShareDraft, SharePeriod } from '#shared/share-draft.ts'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useToday } from '../../../components/use-today.ts'
import { mediumDay } from '../../../date-words.ts'
import { changeShare } from '../../../state/share-draft.ts'
import { type Days, daysOf } from '../../../state/share-period.ts'
import { SinceLastTime } from '../since-last/SinceLastTime.tsx'
import { useReceiver } from '../use-receiver.ts'
import { Choice } from './Choice.tsx'
import { useLastSession } from './use-last-session.ts'

/** Which weeks it is about. */
export function PeriodChoice({ draft }: { readonly draft: ShareDraft }) {
  const { t } = useLingui()
  const today = useToday()
  const receiver = useReceiver()
  const { last, failure } = useLastSession(draft.receiver, today)
  const { period, from, to, restingSince } = draft
  const days = daysOf(period, last, today)

  // Weeks up to today go on with the days, unless it was put aside as it is.
  const moved = days !== null && restingSince === null && (days.from !== from || days.to !== to)
  useEffect(() => {
    if (moved && days) changeShare(days)
  }, [moved, days])

  function choose(next: SharePeriod) {
    changeShare({ period: next, periodChosen: true, ...daysOf(next, last, today) })
  }

  const [fromWords, toWords] = [mediumDay(from), mediumDay(to)]
  const since = last === null ? '' : mediumDay(last.from)
  return (
    <Choice title={<Trans>Which weeks?</Trans>}>
      {failure !== null && (
        <FailureNotice
          failure={failure}
          safe={
            <Trans>When the last one ended could not be read just now. You can choose another period.</Trans>
          }
        />
      )}
      <RadioGroup
        label={t`Period`}
        labelHidden
        inline
        value={period}
        onChange={choose}
        choices={[
          ...(last === null
            ? []
            : [
                {
                  value: 'since-last' as const,
                  label: t`Since last time`,
                  hint:
                    last.by === 'document'
                      ? t`From ${since}, where the last one ended`
                      : t`From ${since}, the last session you prepared for`,
                },
              ]),
          { value: 'four-weeks' as const, label: t`The last 4 weeks` },
          { value: 'eight-weeks' as const, label: t`The last 8 weeks` },
          { value: 'own' as const, label: t`Own dates` },
        ]}
      />
      {period === 'own' ? (
        <OwnDates from={from} to={to} today={today} />
      ) : (
        <p className="figures text-15 text-ink-soft">
          <Trans>
            {fromWords} to {toWords}
          </Trans>
        </p>
      )}
      {receiver !== null && <SinceLastTime receiver={receiver} level={3} />}
    </Choice>
  )
}

function OwnDates({ from, to, today }: Days & { readonly today: string }) {
  const { t } = useLingui()
  // What is typed may be no day for a while; the share keeps the last two days that went together.
  const [typed, setTyped] = useState<Days>({ from, to })
  function type(change: Partial<Days>) {
    const next = { ...typed, ...change }
    setTyped(next)
    if (isDay(next.from) && isDay(next.to) && next.from <= next.to && next.to <= today) changeShare(next)
  }
  const wrong = isDay(typed.from) && isDay(typed.to) && typed.from > typed.to
  const ahead = isDay(typed.to) && typed.to > today
  return (
    <div className="flex flex-wrap gap-4">
      <TextField
        type="date"
        label={t`First day`}
        value={typed.from}
        problem={wrong ? <Trans>The first day is after the last.</Trans> : null}
        onText={(day) => type({ from: day })}
      />
      <TextField
        type="date"
        label={t`Last day`}
        value={typed.to}
        max={today}
        problem={ahead ? <Trans>The last day is still to come. Choose today or earlier.</Trans> : null}
        onText={(day) => type({ to: day })}
      />
    </div>
  )
}
