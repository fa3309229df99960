import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { isDay } from '#shared/day.ts'
import type { ShareDraft, SharePeriod } from '#shared/share-draft.ts'
import { RadioGroup } from '../../../components/RadioGroup.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useToday } from '../../../components/use-today.ts'
import { mediumDay } from '../../../date-words.ts'
import { changeShare } from '../../../state/share-draft.ts'
import { type Days, periodUpTo } from '../../../state/share-period.ts'
import { Choice } from './Choice.tsx'
import { useLastSession } from './use-last-session.ts'

/** Which weeks it is about. */
export function PeriodChoice({ draft }: { readonly draft: ShareDraft }) {
  const { t } = useLingui()
  const today = useToday()
  const last = useLastSession(draft.receiver, today)
  const { period, from, to, restingSince } = draft
  const days = daysOf(period, last, today)

  // Weeks up to today go on with the days, unless it was put aside as it is.
  const moved = days !== null && restingSince === null && (days.from !== from || days.to !== to)
  useEffect(() => {
    if (moved && days) changeShare(days)
  }, [moved, days])

  function choose(next: SharePeriod) {
    changeShare({ period: next, ...daysOf(next, last, today) })
  }

  const [fromWords, toWords] = [mediumDay(from), mediumDay(to)]
  const since = last === null ? '' : mediumDay(last)
  return (
    <Choice title={<Trans>Which weeks?</Trans>}>
      <RadioGroup
        label={t`Period`}
        value={period}
        onChange={choose}
        choices={[
          ...(last === null
            ? []
            : [{ value: 'since-last' as const, label: t`Since last time`, hint: t`From ${since}` }]),
          { value: 'four-weeks' as const, label: t`The last 4 weeks` },
          { value: 'eight-weeks' as const, label: t`The last 8 weeks` },
          { value: 'own' as const, label: t`Own dates` },
        ]}
      />
      {period === 'own' ? (
        <OwnDates from={from} to={to} />
      ) : (
        <p className="figures text-15 text-ink-soft">
          <Trans>
            {fromWords} to {toWords}
          </Trans>
        </p>
      )}
    </Choice>
  )
}

/** Null where the days are the person's own. */
function daysOf(period: SharePeriod, last: string | null, today: string): Days | null {
  switch (period) {
    case 'own':
      return null
    case 'since-last':
      return last === null ? null : { from: last, to: today }
    default:
      return periodUpTo(period, today)
  }
}

function OwnDates({ from, to }: Days) {
  const { t } = useLingui()
  // What is typed may be no day for a while; the share keeps the last two days that went together.
  const [typed, setTyped] = useState<Days>({ from, to })
  function type(change: Partial<Days>) {
    const next = { ...typed, ...change }
    setTyped(next)
    if (isDay(next.from) && isDay(next.to) && next.from <= next.to) changeShare(next)
  }
  const wrong = isDay(typed.from) && isDay(typed.to) && typed.from > typed.to
  return (
    <div className="flex flex-wrap gap-4">
      <TextField
        type="date"
        label={t`First day`}
        value={typed.from}
        problem={wrong ? <Trans>The first day is after the last.</Trans> : null}
        onText={(day) => type({ from: day })}
      />
      <TextField type="date" label={t`Last day`} value={typed.to} onText={(day) => type({ to: day })} />
    </div>
  )
}
