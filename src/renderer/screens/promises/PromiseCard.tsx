import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { PromiseWeekState } from '#shared/answer-record.ts'
import type { LedgerPromise } from '#shared/promise.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { mediumDay } from '../../date-words.ts'
import { LetGo } from './LetGo.tsx'
import { MissFlow } from './MissFlow.tsx'
import { leaveAsItIs, letGo, lookAgainInAMonth, markWeek, pausePromise } from './promise-actions.ts'
import { beginChange } from './promise-form.ts'
import { Question } from './Question.tsx'
import { useAttempt } from './use-attempt.ts'
import { useShownWeeks } from './use-shown-weeks.ts'
import { useWeekWords } from './use-week-words.ts'
import { WeekMarks } from './WeekMarks.tsx'
import { WeekPages } from './WeekPages.tsx'
import { WeekRow } from './WeekRow.tsx'

interface PromiseCardProps {
  readonly promise: LedgerPromise
  readonly today: string
}

/** A promise that holds: its words, its weeks, how this one went, and what there is to decide. */
export function PromiseCard({ promise, today }: PromiseCardProps) {
  const { t } = useLingui()
  const words = useWeekWords()
  const { failure, attempt } = useAttempt()
  const [chosen, setChosen] = useState<string | null>(null)
  /** What is asked under the weeks. */
  const [asking, setAsking] = useState<'miss' | 'let-go' | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useShownWeeks(promise)
  const { weeks } = shown
  const week = weeks.find((one) => one.week === chosen) ?? weeks.at(-1)

  function answered(): void {
    setAsking(null)
    heading.current?.focus()
  }

  /** What is asked is about the week that was looked at. */
  function choose(next: string): void {
    setAsking(null)
    setChosen(next)
  }
  function turnTo(page: string | null): void {
    setAsking(null)
    setChosen(null)
    shown.turnTo(page)
  }

  async function mark(state: PromiseWeekState | null): Promise<void> {
    if (week === undefined) return
    const { id } = promise
    const done = await attempt(() => markWeek({ id, week: week.week, today, state }))
    setAsking(done && state === 'missed' ? 'miss' : null)
  }

  async function noteMiss(note: string): Promise<void> {
    if (week === undefined) return
    const { id } = promise
    answered()
    if (note !== week.note)
      await attempt(() => markWeek({ id, week: week.week, today, state: 'missed', note }))
  }

  return (
    <article
      data-promise={promise.id}
      className="flex flex-col gap-4 rounded-card border border-line bg-surface px-6 py-5"
    >
      <PromiseWordsShown promise={promise} heading={heading} />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="flex flex-col gap-1">
        <WeekRow weeks={weeks} today={today} chosen={week?.week ?? null} onChoose={choose} />
        <p className="figures text-13 text-ink-soft">{words({ ...promise, weeks }, today)}</p>
        <WeekPages promise={promise} weeks={weeks} page={shown.page} onTurn={turnTo} />
        {shown.failure !== null && <FailureNotice failure={shown.failure} />}
      </div>
      {week && <WeekMarks week={week} today={today} onMark={(state) => void mark(state)} />}
      {week && week.note !== '' && asking !== 'miss' && (
        <p className="text-ink-soft" dir="auto">
          <Trans>What got in the way: {week.note}</Trans>
        </p>
      )}
      {week && asking === 'miss' && (
        <MissFlow
          key={week.week}
          note={week.note}
          plan={promise.ifThen}
          onDone={(note) => void noteMiss(note)}
          onSmaller={(note) => void noteMiss(note).then(() => beginChange(promise))}
        />
      )}
      {asking === 'let-go' && (
        <LetGo onCancel={answered} onLetGo={(why) => void attempt(() => letGo(promise, why, today))} />
      )}
      {asking === null && (
        <>
          <Question
            promise={promise}
            onChange={() => beginChange(promise)}
            onPause={() => void attempt(() => pausePromise(promise, today))}
            onLetGo={() => setAsking('let-go')}
            onLeave={() => void attempt(() => leaveAsItIs(promise, today)).then(answered)}
            onLookAgain={() => void attempt(() => lookAgainInAMonth(promise, today)).then(answered)}
          />
          {!promise.missedTwice && !promise.reviewDue && (
            <div className="-mx-4 -mb-2 flex flex-wrap">
              <Button
                kind="quiet"
                aria-label={t`Change “${promise.what}”`}
                onClick={() => beginChange(promise)}
              >
                <Trans>Change</Trans>
              </Button>
              <Button
                kind="quiet"
                aria-label={t`Pause “${promise.what}”`}
                onClick={() => void attempt(() => pausePromise(promise, today))}
              >
                <Trans>Pause</Trans>
              </Button>
              <Button
                kind="quiet"
                aria-label={t`Let go of “${promise.what}”`}
                onClick={() => setAsking('let-go')}
              >
                <Trans>Let go</Trans>
              </Button>
            </div>
          )}
        </>
      )}
    </article>
  )
}

interface PromiseWordsProps {
  readonly promise: LedgerPromise
  readonly heading: React.RefObject<HTMLHeadingElement | null>
}

function PromiseWordsShown({ promise, heading }: PromiseWordsProps) {
  const { what, howOften, seenBy, ifThen, reviewOn, reviewDue } = promise
  const lines = [howOften, seenBy, ifThen].filter((line) => line !== '')
  const day = reviewOn === null ? '' : mediumDay(reviewOn)
  return (
    <div className="flex flex-col gap-1">
      <h2 ref={heading} tabIndex={-1} dir="auto" className="text-20 wrap-anywhere">
        {what}
      </h2>
      {lines.map((line) => (
        <p key={line} dir="auto" className="wrap-anywhere text-ink-soft">
          {line}
        </p>
      ))}
      {reviewOn !== null && !reviewDue && (
        <p className="figures text-13 text-ink-soft">
          <Trans>To look at again on {day}</Trans>
        </p>
      )}
    </div>
  )
}
