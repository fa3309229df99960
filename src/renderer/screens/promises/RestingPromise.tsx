import { Trans, useLingui } from '@lingui/react/macro'
import type { LedgerPromise } from '#shared/promise.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { mediumDay } from '../../date-words.ts'
import { takeUpAgain } from './promise-actions.ts'
import { useAttempt } from './use-attempt.ts'
import { useShownWeeks } from './use-shown-weeks.ts'
import { useWeekWords } from './use-week-words.ts'
import { WeekPages } from './WeekPages.tsx'
import { WeekShapes } from './WeekRow.tsx'

interface RestingPromiseProps {
  readonly promise: LedgerPromise
  readonly today: string
}

/** A promise that is paused or was let go: what it was, and how its weeks went. */
export function RestingPromise({ promise, today }: RestingPromiseProps) {
  const { t } = useLingui()
  const words = useWeekWords()
  const { failure, attempt } = useAttempt()
  const shown = useShownWeeks(promise)
  const { weeks } = shown
  const day = promise.endedOn === null ? '' : mediumDay(promise.endedOn)
  return (
    <li className="flex flex-col gap-2 border-t border-line py-4">
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1">
          <h3 dir="auto" className="wrap-anywhere text-17">
            {promise.what}
          </h3>
          {promise.endedOn !== null && (
            <p className="figures text-13 text-ink-soft">
              <Trans>Let go on {day}</Trans>
            </p>
          )}
          {promise.endedWhy !== '' && (
            <p dir="auto" className="wrap-anywhere text-ink-soft">
              {promise.endedWhy}
            </p>
          )}
        </div>
        <Button
          kind="quiet"
          aria-label={t`Take it up again: “${promise.what}”`}
          onClick={() => void attempt(() => takeUpAgain(promise, today))}
        >
          <Trans>Take it up again</Trans>
        </Button>
      </div>
      <WeekShapes weeks={weeks} />
      <p className="figures text-13 text-ink-soft">{words({ ...promise, weeks }, today)}</p>
      <WeekPages promise={promise} weeks={weeks} page={shown.page} onTurn={shown.turnTo} />
      {shown.failure !== null && <FailureNotice failure={shown.failure} />}
    </li>
  )
}
