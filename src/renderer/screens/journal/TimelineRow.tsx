import { Trans } from '@lingui/react/macro'
import type { EntryRow } from '#shared/entry.ts'
import { clockTime, longDay } from '../../date-words.ts'

/** An entry in the timeline: its time, its title or first words, and how it goes on. */
export function TimelineRow({ row }: { readonly row: EntryRow }) {
  const { title, preview } = row
  const titled = title !== ''
  return (
    <>
      <div className="flex items-baseline gap-2">
        <p
          dir="auto"
          className={`min-w-0 flex-1 font-writing text-15 text-ink ${titled ? 'truncate font-heading' : 'line-clamp-2'}`}
        >
          {titled ? title : preview === '' ? <Blank /> : preview}
        </p>
        <span className="figures shrink-0 text-13 text-ink-soft">
          <span className="sr-only">{longDay(row.day)}, </span>
          {clockTime(row.time)}
        </span>
      </div>
      {titled && (
        <p dir="auto" className="line-clamp-2 text-13 text-ink-soft">
          {preview}
        </p>
      )}
    </>
  )
}

function Blank() {
  return (
    <span className="text-ink-soft">
      <Trans>Nothing written yet</Trans>
    </span>
  )
}
