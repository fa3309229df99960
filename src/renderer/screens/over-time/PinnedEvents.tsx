import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { isDay } from '#shared/day.ts'
import { maxPinned, maxPromiseLine } from '#shared/limits.ts'
import type { PinnedEvent } from '#shared/measure.ts'
import { uuidv7 } from '#shared/uuid.ts'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { TextField } from '../../components/TextField.tsx'
import { mediumDay } from '../../date-words.ts'
import { journal } from '../../journal.ts'
import { readMeasures } from './over-time-store.ts'

interface PinnedEventsProps {
  readonly pinned: readonly PinnedEvent[]
  readonly today: string
}

/** Events of the person's own, marked on every chart with the figure they have here. */
export function PinnedEvents({ pinned, today }: PinnedEventsProps) {
  const { t } = useLingui()
  const [failure, setFailure] = useState<unknown>(null)
  const [words, setWords] = useState('')
  const [day, setDay] = useState(today)

  async function act(change: () => Promise<unknown>): Promise<void> {
    setFailure(null)
    try {
      await change()
      await readMeasures()
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  function pin(event: FormEvent): void {
    event.preventDefault()
    const id = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
    void act(async () => {
      await journal.measures.pin({ id, day, words })
      setWords('')
    })
  }

  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-20">
        <Trans>Pinned events</Trans>
      </h2>
      <p className="max-w-[60ch] text-ink-soft">
        <Trans>Up to five things of your own, marked on every chart. Nothing is pinned by itself.</Trans>
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
      <ol>
        {pinned.map((event, at) => (
          <li key={event.id} className="flex min-h-11 items-center gap-3 border-t border-line">
            <span className="figures text-13 text-ink-soft">{at + 1}</span>
            <span dir="auto" className="min-w-0 flex-1 wrap-anywhere">
              {event.words}
            </span>
            <span className="figures text-13 text-ink-soft">{mediumDay(event.day)}</span>
            <Button
              kind="quiet"
              aria-label={t`Take away “${event.words}”`}
              onClick={() => void act(() => journal.measures.unpin({ id: event.id }))}
            >
              <Trans>Take away</Trans>
            </Button>
          </li>
        ))}
      </ol>
      {pinned.length < maxPinned && (
        <form noValidate onSubmit={pin} className="flex flex-wrap items-end gap-3">
          <TextField
            label={t`What happened`}
            value={words}
            onText={setWords}
            maxLength={maxPromiseLine}
            dir="auto"
          />
          <TextField label={t`On`} type="date" value={day} onText={setDay} />
          <Button type="submit" disabled={words.trim() === '' || !isDay(day)}>
            <Trans>Pin it</Trans>
          </Button>
        </form>
      )}
    </section>
  )
}
