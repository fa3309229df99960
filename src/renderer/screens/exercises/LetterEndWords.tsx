import { Trans } from '@lingui/react/macro'
import type { LetterEnd } from '#shared/letter-end.ts'
import { longDay } from '../../date-words.ts'

interface LetterEndWordsProps {
  readonly end: Exclude<LetterEnd, { kind: 'keep' }>
}

/** What will become of a letter when the exercise is finished. */
export function LetterEndWords({ end }: LetterEndWordsProps) {
  if (end.kind === 'delete')
    return (
      <Trans>
        Everything you answered here goes for good, the letter too. A backup made while you were writing may
        still hold it until it is replaced.
      </Trans>
    )
  return end.until === null ? (
    <Trans>It is put away: in no list and no search, until you take it out.</Trans>
  ) : (
    <Trans>
      It is put away: in no list and no search, until {longDay(end.until)}. You can take it out before.
    </Trans>
  )
}
