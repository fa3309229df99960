import { Plural, Trans } from '@lingui/react/macro'
import { useId } from 'react'
import type { Receiver } from '#shared/receiver.ts'
import type { SinceLast } from '#shared/share-offer.ts'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { useToday } from '../../../components/use-today.ts'
import { mediumDay } from '../../../date-words.ts'
import { headingAt } from '../Blocks.tsx'
import { inOrder } from '../in-order.ts'
import { useSinceLast } from './use-since-last.ts'

interface SinceLastTimeProps {
  readonly receiver: Receiver
  /** Of its heading: one below what it stands under. */
  readonly level: 2 | 3
}

/** What came since somebody was given something last, for the person alone. Nothing where they were given nothing yet. */
export function SinceLastTime({ receiver: { id, name }, level }: SinceLastTimeProps) {
  const heading = useId()
  const Heading = headingAt(level)
  const today = useToday()
  const { since, failure } = useSinceLast(id, today)
  if (failure !== null) {
    return (
      <FailureNotice
        failure={failure}
        safe={<Trans>Only what is new since last time could not be read. Your journal is unharmed.</Trans>}
      />
    )
  }
  if (since === null) return null
  const upTo = mediumDay(since.upTo)
  return (
    <section
      aria-labelledby={heading}
      className="flex flex-col gap-2 rounded-card border border-line bg-surface p-5 text-15"
    >
      <Heading id={heading} dir="auto" className="text-17">
        {name === '' ? <Trans>Since last time</Trans> : <Trans>Since last time, for {name}</Trans>}
      </Heading>
      <p className="figures text-ink-soft">
        <Trans>What they have goes up to {upTo}. Only you see this.</Trans>
      </p>
      <New since={since} />
    </section>
  )
}

function New({ since: { entries, exercises, promises, ratings } }: { readonly since: SinceLast }) {
  if (entries + exercises + promises.length + ratings.length === 0) {
    return (
      <p>
        <Trans>Nothing new since then.</Trans>
      </p>
    )
  }
  return (
    <>
      <ul className="figures flex flex-wrap gap-x-4 gap-y-1">
        {entries > 0 && (
          <li>
            <Plural value={entries} one="# new entry" other="# new entries" />
          </li>
        )}
        {exercises > 0 && (
          <li>
            <Plural value={exercises} one="# new exercise" other="# new exercises" />
          </li>
        )}
        {promises.length > 0 && (
          <li>
            <Plural value={promises.length} one="# new promise" other="# new promises" />
          </li>
        )}
        {ratings.length > 0 && (
          <li>
            <Plural value={ratings.length} one="# chart goes on" other="# charts go on" />
          </li>
        )}
      </ul>
      {promises.length + ratings.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer rounded-control py-1 text-ink-soft">
            <Trans>Which promises and charts</Trans>
          </summary>
          <ul className="mt-2 flex flex-col gap-2">
            {inOrder(promises, (what) => (
              <li dir="auto">“{what}”</li>
            ))}
            {ratings.map(({ series, question, before, now }) => (
              <li key={series + question}>
                <span dir="auto">{question}</span>
                <span className="figures block text-13 text-ink-soft">
                  {before === null ? (
                    <Trans>now {now}</Trans>
                  ) : (
                    <Trans>
                      then {before}, now {now}
                    </Trans>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
