import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { isPutAway, type LetterEnd } from '#shared/letter-end.ts'
import { Button } from '../../components/Button.tsx'
import { useToday } from '../../components/use-today.ts'
import { longDay } from '../../date-words.ts'
import { goTo } from '../../state/place.ts'
import { endOfRun, safetyCheck } from './end-run.ts'
import { pathBehind } from './path-behind.ts'
import { othersWait, type Run } from './run-store.ts'

interface OverPageProps {
  readonly run: Run
  /** The entry it is kept as; null when nothing of it was kept. */
  readonly entryId: string | null
  readonly onLeave: () => void
}

/** It is over, and where it is now. Nothing is said about how it was done. */
export function OverPage({ run, entryId, onLeave }: OverPageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const today = useToday()
  const { export: sharing, title } = run.exercise
  const end = endOfRun(run)
  const isSealed = sharing === 'never-by-default' || isPutAway(end, today)
  return (
    <div className="mx-auto flex w-full max-w-[44rem] flex-col px-8 pt-10 pb-16">
      <h1 ref={heading} tabIndex={-1} className="text-25">
        {end.kind === 'delete' ? (
          <Trans>It is deleted</Trans>
        ) : entryId === null ? (
          <Trans>No answer was kept</Trans>
        ) : (
          <Trans>Saved in your journal</Trans>
        )}
      </h1>
      <p className="mt-2 max-w-[60ch] text-ink-soft">
        {end.kind === 'delete' ? (
          <Trans>Nothing you wrote here is in your journal any more.</Trans>
        ) : entryId === null && run.exercise.id === safetyCheck ? (
          <Trans>
            None of your answers was kept. Your journal remembers only that you opened this check, because
            exercises for two ask for that.
          </Trans>
        ) : entryId === null ? (
          <Trans>No answer was to be kept, so there is no trace of it in your journal.</Trans>
        ) : isPutAway(end, today) ? (
          <PutAwayWords end={end} title={title} />
        ) : sharing === 'never-by-default' ? (
          <Trans>
            It is in none of your lists and no search. You find it on the page of “{title}” in Exercises.
          </Trans>
        ) : sharing === 'off' ? (
          <Trans>
            It is an entry of today, called “{title}”. It is left out when you share, unless you add it by
            hand.
          </Trans>
        ) : (
          <Trans>It is an entry of today, called “{title}”. You can change any answer there.</Trans>
        )}
      </p>
      <div className="mt-8 flex flex-wrap items-center gap-3">
        <Button kind="primary" onClick={onLeave}>
          {othersWait() ? (
            <Trans>Back to what I was doing</Trans>
          ) : pathBehind() !== null ? (
            <Trans>Back to the path</Trans>
          ) : (
            <Trans>Back to the exercises</Trans>
          )}
        </Button>
        {run.exercise.id === 'pause' && (
          <Button onClick={() => goTo('/safety')}>
            <Trans>Show me who I can call</Trans>
          </Button>
        )}
        {entryId !== null && (
          <Button onClick={() => goTo(isSealed ? `/exercises/record/${entryId}` : `/journal/${entryId}`)}>
            <Trans>Open it</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}

interface PutAwayWordsProps {
  readonly end: LetterEnd
  readonly title: string
}

function PutAwayWords({ end, title }: PutAwayWordsProps) {
  const day = end.kind === 'put-away' && end.until !== null ? longDay(end.until) : null
  return day === null ? (
    <Trans>
      It is put away, in no list and no search. You find it on the page of “{title}” in Exercises.
    </Trans>
  ) : (
    <Trans>
      It is put away until {day}, in no list and no search. Before that you find it on the page of “{title}”
      in Exercises.
    </Trans>
  )
}
