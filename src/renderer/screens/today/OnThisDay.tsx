import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { YearsAgo } from '#shared/looking-back.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { showToast } from '../../components/toast.ts'
import { longDay, monthAndYear } from '../../date-words.ts'
import { goTo } from '../../state/place.ts'
import { EntryLine } from './EntryLine.tsx'
import { hidePeriod, monthAround, type Period, showPeriod, useLookingBack } from './looking-back.ts'

/** What was written on this day in earlier years. Each day, or its month, is sent away for good in one step. */
export function OnThisDay() {
  const { t } = useLingui()
  const { years, failure } = useLookingBack()
  const [notKept, setNotKept] = useState<unknown>(null)

  async function attempt(change: () => Promise<void>): Promise<boolean> {
    setNotKept(null)
    try {
      await change()
      return true
    } catch (thrown) {
      setNotKept(thrown)
      return false
    }
  }

  async function hide(period: Period) {
    if (!(await attempt(() => hidePeriod(period)))) return
    showToast({
      text: t`It will not be brought up again.`,
      undo: { label: t`Undo`, run: () => void attempt(() => showPeriod(period)) },
    })
  }

  const wrong = failure ?? notKept
  if (years.length === 0 && wrong === null) return null
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-17">
        <Trans>On this day</Trans>
      </h2>
      {wrong !== null && <FailureNotice failure={wrong} />}
      {years.map((ago) => (
        <Year key={ago.day} ago={ago} onHide={(period) => void hide(period)} />
      ))}
    </section>
  )
}

interface YearProps {
  readonly ago: YearsAgo
  readonly onHide: (period: Period) => void
}

function Year({ ago: { years, day, rows, more }, onHide }: YearProps) {
  const month = monthAround(day)
  return (
    <div className="rounded-card border border-line bg-surface px-3 pt-3 pb-2">
      <h3 className="figures px-3 font-interface text-13 font-normal text-ink-soft">
        <Plural value={years} one="# year ago" other="# years ago" />, {longDay(day)}
      </h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <EntryLine row={row} today={null} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div className="-ml-1">
          <Button kind="quiet" onClick={() => goTo(`/calendar/${day}`)}>
            <Plural value={more} one="# more from this day" other="# more from this day" />
          </Button>
        </div>
      )}
      <div className="-ml-1 flex flex-wrap">
        <Button kind="quiet" onClick={() => onHide({ from: day, to: day })}>
          <Trans>Do not show this day again</Trans>
        </Button>
        <Button kind="quiet" onClick={() => onHide(month)}>
          <Trans>Do not show {monthAndYear(day.slice(0, 7))} again</Trans>
        </Button>
      </div>
    </div>
  )
}
