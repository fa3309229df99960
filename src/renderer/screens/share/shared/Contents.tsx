import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { SharedEntry } from '#shared/share-note.ts'
import { Button } from '../../../components/Button.tsx'
import { FailureNotice } from '../../../components/FailureNotice.tsx'
import { mediumDay } from '../../../date-words.ts'
import { journal } from '../../../journal.ts'
import { goTo } from '../../../state/place.ts'
import { inOrder } from '../in-order.ts'

interface ContentsProps {
  readonly share: string
  /** How many there are. */
  readonly entries: number
}

/** Which entries were in a share, as they are called now. They are shown when one asks. */
export function Contents({ share, entries }: ContentsProps) {
  const list = useId()
  const [open, setOpen] = useState(false)
  const [contents, setContents] = useState<readonly SharedEntry[] | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  async function toggle() {
    setOpen(!open)
    if (open || contents !== null) return
    try {
      setContents(await journal.shares.contents({ id: share }))
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  if (entries === 0) {
    return (
      <p className="text-15">
        <Trans>No entries or exercises</Trans>
      </p>
    )
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <div className="-ml-4">
        <Button
          kind="quiet"
          icon={open ? ChevronDown : ChevronRight}
          aria-expanded={open}
          aria-controls={list}
          onClick={() => void toggle()}
        >
          <Plural value={entries} one="# entry or exercise" other="# entries and exercises" />
        </Button>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      <ul id={list} hidden={!open} className="flex flex-col gap-1 pl-5">
        {contents !== null &&
          inOrder(contents, (entry) => (
            <li>
              <Entry entry={entry} />
            </li>
          ))}
      </ul>
    </div>
  )
}

function Entry({ entry: { revision, now } }: { readonly entry: SharedEntry }) {
  const { t } = useLingui()
  if (now === null) {
    return (
      <p className="text-15 text-ink-soft">
        <Trans>One that is in the bin or sealed</Trans>
      </p>
    )
  }
  const { id, day, title, preview, changedSince } = now
  const called = title || preview || t`Without words`
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-15">
      <button
        type="button"
        onClick={() => goTo(`/journal/${id}`)}
        className="line-clamp-1 min-h-8 max-w-[36ch] rounded-control text-start text-accent hover:underline"
        dir="auto"
      >
        {called}
      </button>
      <span className="figures text-13 text-ink-soft">
        {mediumDay(day)} · <Trans>version {revision}</Trans>
        {changedSince && (
          <>
            {' · '}
            <Trans>changed since</Trans>
          </>
        )}
      </span>
    </p>
  )
}
