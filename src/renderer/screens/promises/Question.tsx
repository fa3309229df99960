import { Trans } from '@lingui/react/macro'
import type { LedgerPromise } from '#shared/promise.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { longDay } from '../../date-words.ts'

interface QuestionProps {
  readonly promise: LedgerPromise
  readonly onChange: () => void
  readonly onPause: () => void
  readonly onLetGo: () => void
  /** After two misses in a row: nothing is changed. */
  readonly onLeave: () => void
  /** On the day to look at it again: it stays for another month. */
  readonly onLookAgain: () => void
}

/** What there is to decide about a promise, when there is something. */
export function Question({ promise, onChange, onPause, onLetGo, onLeave, onLookAgain }: QuestionProps) {
  const { missedTwice, reviewDue, reviewOn } = promise
  if (!missedTwice && !reviewDue) return null
  const day = reviewOn === null ? '' : longDay(reviewOn)
  return (
    <Notice
      title={
        missedTwice ? (
          <Trans>This promise may be too big or not really yours. Change it, pause it, or let it go?</Trans>
        ) : (
          <Trans>You wanted to look at this again on {day}.</Trans>
        )
      }
    >
      <div className="mt-1 flex flex-wrap gap-2">
        <Button onClick={onChange}>
          <Trans>Change it</Trans>
        </Button>
        <Button onClick={onPause}>
          <Trans>Pause it</Trans>
        </Button>
        <Button onClick={onLetGo}>
          <Trans>Let it go</Trans>
        </Button>
        <Button kind="quiet" onClick={missedTwice ? onLeave : onLookAgain}>
          {missedTwice ? <Trans>Leave it as it is</Trans> : <Trans>Look again in a month</Trans>}
        </Button>
      </div>
    </Notice>
  )
}
