import { Trans } from '@lingui/react/macro'
import type { RecordRow } from '#shared/exercise-draft.ts'
import { longDay, shortDay } from '../../date-words.ts'
import { goTo } from '../../state/place.ts'

interface RecentRecordsProps {
  /** Newest first. */
  readonly records: readonly RecordRow[]
  /** `YYYY-MM-DD` */
  readonly today: string
  /** How many are shown. */
  readonly most?: number
}

/** What was done last, and the way to read it. */
export function RecentRecords({ records, today, most = 5 }: RecentRecordsProps) {
  if (records.length === 0) return null
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-20">
        <Trans>Done lately</Trans>
      </h2>
      <ul className="-mx-3">
        {records.slice(0, most).map(({ id, title, day, status, sealed }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => goTo(sealed ? `/exercises/record/${id}` : `/journal/${id}`)}
              className="flex min-h-11 w-full items-baseline justify-between gap-4 rounded-control px-3 py-2 text-left hover:bg-raised"
            >
              <span className="min-w-0 truncate font-writing font-heading">{title}</span>
              <span className="figures shrink-0 text-13 text-ink-soft">
                {status === 'left' && (
                  <>
                    <Trans>stopped before the end</Trans> ·{' '}
                  </>
                )}
                <span aria-hidden>{shortDay(day, today)}</span>
                <span className="sr-only">{longDay(day)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
