import { Plural, Trans } from '@lingui/react/macro'
import type { BinnedRow } from '#shared/entry.ts'
import { Button } from '../../components/Button.tsx'
import { clockTime, longDay } from '../../date-words.ts'
import { daysLeft } from './days-left.ts'

interface BinnedEntryProps {
  readonly row: BinnedRow
  readonly onPutBack: () => void
  readonly onDelete: () => void
}

/** One entry in the bin: what it is, how long it stays, and the two ways out. */
export function BinnedEntry({ row, onPutBack, onDelete }: BinnedEntryProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-surface px-4 py-3">
      <div className="min-w-60 flex-1">
        <p dir="auto" className="line-clamp-2 font-writing">
          {row.title || row.preview || <Trans>Nothing written</Trans>}
        </p>
        <p className="figures text-13 text-ink-soft">
          {longDay(row.day)}, {clockTime(row.time)} ·{' '}
          <Plural
            value={daysLeft(row.binnedAt, Date.now())}
            _0="deleted today"
            one="# day left"
            other="# days left"
          />
        </p>
      </div>
      <div className="flex gap-2">
        <Button onClick={onPutBack}>
          <Trans>Put back</Trans>
        </Button>
        <Button kind="danger" onClick={onDelete}>
          <Trans>Delete for good now</Trans>
        </Button>
      </div>
    </li>
  )
}
