import { Trans, useLingui } from '@lingui/react/macro'
import { Share } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { ShareNote } from '#shared/share-note.ts'
import { Button } from '../../components/Button.tsx'
import { Popover } from '../../components/Popover.tsx'
import { fullMoment } from '../../date-words.ts'
import { journal } from '../../journal.ts'
import { goTo } from '../../state/place.ts'
import { formWords } from '../share/form-words.ts'
import { receiverName } from '../share/receiver-words.ts'
import { quietButton } from './head/quiet-button.ts'

/** That an entry was shared: when, for whom and in what form. Nothing where it never was. */
export function SharedMark({ id }: { readonly id: string }) {
  const { t, i18n } = useLingui()
  const [open, setOpen] = useState(false)
  const [notes, setNotes] = useState<readonly ShareNote[]>([])
  const [unread, setUnread] = useState(false)
  const read = useCallback(
    () =>
      journal.shares.ofEntry({ id }).then(
        (answer) => {
          setNotes(answer)
          setUnread(false)
        },
        () => setUnread(true),
      ),
    [id],
  )
  useEffect(() => void read(), [read])
  if (unread) {
    // Said quietly: it is no reason to disturb somebody who writes.
    return (
      <button type="button" className={quietButton} onClick={() => void read()}>
        <Share aria-hidden size={14} strokeWidth={1.75} className="shrink-0" />
        <Trans>Whether it was shared could not be read. Try again</Trans>
      </button>
    )
  }
  const [last] = notes
  if (last === undefined) return null
  return (
    <Popover
      label={t`Where it was shared`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className={quietButton}>
          <Share aria-hidden size={14} strokeWidth={1.75} className="shrink-0" />
          <Trans>Shared</Trans>
        </button>
      }
    >
      <div className="flex flex-col gap-3 p-4">
        <ul className="flex flex-col gap-2">
          {notes.map((note) => (
            <li key={note.id}>
              <p className="figures">{fullMoment(note.at)}</p>
              <p className="text-13 text-ink-soft" dir="auto">
                {note.receiver === null ? <Trans>No name noted</Trans> : receiverName(i18n, note.receiver)}
                {' · '}
                {i18n._(formWords[note.form])}
              </p>
            </li>
          ))}
        </ul>
        <Button onClick={() => goTo('/share/shared')}>
          <Trans>What was shared so far</Trans>
        </Button>
      </div>
    </Popover>
  )
}
