import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { Opening, OpeningMethod } from '#shared/opening.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { useToday } from '../../components/use-today.ts'
import { savedTime } from '../../date-words.ts'
import { readOpenings, useOpenings } from '../../state/openings.ts'

const methodWords: Record<OpeningMethod, MessageDescriptor> = {
  passphrase: msg`with the passphrase`,
  'recovery-code': msg`with the recovery code`,
  created: msg`the journal was made`,
  other: msg`in another way`,
}

/** How many are shown before one asks for more. */
const atFirst = 8

/** When the journal was opened, and what failed before. */
export function OpeningList() {
  const { history, failure } = useOpenings()
  const [all, setAll] = useState(false)
  useEffect(() => void readOpenings(), [])
  const openings = history?.openings ?? []
  const shown = all ? openings : openings.slice(0, atFirst)
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-[60ch]">
        <Trans>
          Each opening is noted inside the journal, where only someone who has opened it can see it. The last
          5,000 are kept.
        </Trans>
      </p>
      <p className="max-w-[60ch] text-ink-soft">
        <Trans>
          A list without surprises proves nothing. Someone who copied the files and knows the passphrase reads
          them elsewhere, spyware needs no opening, and the count of failed attempts can be set back. If
          something here surprises you, take it seriously.
        </Trans>
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
      {history && (
        <ol className="max-w-[60ch]">
          {shown.map((opening, at) => (
            <Line key={opening.at} opening={opening} now={at === 0} />
          ))}
        </ol>
      )}
      {openings.length > shown.length && (
        <div className="-ml-4">
          <Button kind="quiet" onClick={() => setAll(true)}>
            <Trans>Show earlier ones</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}

function Line({ opening, now }: { readonly opening: Opening; readonly now: boolean }) {
  const { i18n } = useLingui()
  const today = useToday()
  const { at, method, failedBefore } = opening
  const time = savedTime(at, today)
  const isToday = new Date(at).toLocaleDateString('sv') === today
  return (
    <li className="flex flex-col border-t border-line py-2">
      <span className="flex flex-wrap justify-between gap-x-4">
        <span className="figures">
          {isToday ? <Trans>Today, {time}</Trans> : time}
          {now && (
            <span className="text-ink-soft">
              {' '}
              <Trans>(now open)</Trans>
            </span>
          )}
        </span>
        <span className="text-ink-soft">{i18n._(methodWords[method])}</span>
      </span>
      {failedBefore > 0 && (
        <span className="text-13">
          <Plural
            value={failedBefore}
            one="At least one failed attempt before"
            other="At least # failed attempts before"
          />
        </span>
      )}
    </li>
  )
}
