import { Trans, useLingui } from '@lingui/react/macro'
import { Image, Star } from 'lucide-react'
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
          {titled ? title : preview === '' ? <Blank row={row} /> : preview}
        </p>
        <span className="figures flex shrink-0 items-center gap-1.5 self-start pt-0.5 text-13 text-ink-soft">
          <RowSigns row={row} />
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

/** Small signs beside the time: a star, and that there is a picture. */
function RowSigns({ row }: { readonly row: EntryRow }) {
  const { t } = useLingui()
  return (
    <>
      {row.hasImage && <Image role="img" aria-label={t`Has a picture`} size={13} strokeWidth={1.75} />}
      {row.starred && (
        <Star
          role="img"
          aria-label={t`Starred`}
          size={13}
          strokeWidth={1.75}
          className="fill-current text-accent"
        />
      )}
    </>
  )
}

/** An entry without words: a picture is not nothing. */
function Blank({ row }: { readonly row: EntryRow }) {
  return (
    <span className="text-ink-soft">
      {row.hasImage ? <Trans>A picture</Trans> : <Trans>Nothing written yet</Trans>}
    </span>
  )
}
