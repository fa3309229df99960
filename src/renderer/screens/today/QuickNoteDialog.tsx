import { useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { Dialog } from '../../components/Dialog.tsx'
import { showToast } from '../../components/toast.ts'
import { openEntry } from '../../state/open-entry.ts'
import { showOverlay, useOverlay } from '../../state/overlay.ts'
import { NoteField } from './NoteField.tsx'
import { finishNote, useQuickNote } from './quick-note.ts'

/** The quick note, above whatever one is doing. Closing it keeps what was typed. */
export function QuickNoteDialog() {
  const { t } = useLingui()
  const open = useOverlay((overlay) => overlay.shown === 'quick-note')
  const field = useRef<HTMLTextAreaElement>(null)

  async function done() {
    await finishNote()
    const { finished, save } = useQuickNote.getState()
    // What could not be saved stays in the field, with the reason.
    if (save.kind === 'not-saved') return
    showOverlay('none')
    if (finished === null) return
    showToast({
      text: t`Your note is kept.`,
      undo: { label: t`Show it`, run: () => openEntry(finished.id) },
    })
  }

  return (
    <Dialog open={open} onClose={() => void done()} title={t`Quick note`} focus={field}>
      <div className="px-6 pb-4">
        <NoteField field={field} onDone={() => void done()} labelHidden />
      </div>
    </Dialog>
  )
}
