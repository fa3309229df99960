import { Trans } from '@lingui/react/macro'
import type { EntryRow } from '#shared/entry.ts'
import { clockTime, longDay, shortDay } from '../../date-words.ts'
import { openEntry } from '../../state/open-entry.ts'

interface EntryLineProps {
  readonly row: EntryRow
  /** `YYYY-MM-DD`; null where the day is said already, so that only the time is shown. */
  readonly today: string | null
}

/** An entry as one line that opens it: its title or first words, and when it was written. */
export function EntryLine({ row, today }: EntryLineProps) {
  const { id, day, time, title, preview } = row
  return (
    <button
      type="button"
      onClick={() => openEntry(id)}
      className="flex min-h-11 w-full items-baseline justify-between gap-4 rounded-control px-3 py-2 text-left hover:bg-raised"
    >
      <span dir="auto" className={`min-w-0 truncate font-writing ${title === '' ? '' : 'font-heading'}`}>
        {title || preview || (
          <span className="text-ink-soft">
            <Trans>No words yet</Trans>
          </span>
        )}
      </span>
      <span className="figures shrink-0 text-13 text-ink-soft">
        {today === null ? (
          clockTime(time)
        ) : (
          <>
            <span aria-hidden="true">{day === today ? clockTime(time) : shortDay(day, today)}</span>
            <span className="sr-only">
              {longDay(day)}, {clockTime(time)}
            </span>
          </>
        )}
      </span>
    </button>
  )
}
