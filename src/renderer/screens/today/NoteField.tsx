import { Trans, useLingui } from '@lingui/react/macro'
import { type RefObject, useEffect, useId } from 'react'
import { Button } from '../../components/Button.tsx'
import { FailureNotice } from '../../components/FailureNotice.tsx'
import { SavingState } from '../../components/SavingState.tsx'
import { fieldLook } from '../../components/TextField.tsx'
import { useToday } from '../../components/use-today.ts'
import { savedTime } from '../../date-words.ts'
import { openEntry } from '../../state/open-entry.ts'
import { finishNote, leaveNote, typeNote, useQuickNote } from './quick-note.ts'

interface NoteFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** The person is done with it: "Done" was pressed, or Ctrl+Enter. */
  readonly onDone: () => void
  readonly labelHidden?: boolean
}

/** A small field for a few words. They are an entry from the first one on, and saved as one types. */
export function NoteField({ field, onDone, labelHidden = false }: NoteFieldProps) {
  const { t } = useLingui()
  const id = useId()
  const today = useToday()
  const { text, save, finished } = useQuickNote()
  useEffect(() => leaveNote, [])
  return (
    <div className="-mb-5 flex flex-col gap-2">
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'font-writing text-17 font-heading'}>
        <Trans>Quick note</Trans>
      </label>
      <textarea
        ref={field}
        id={id}
        dir="auto"
        rows={2}
        value={text}
        placeholder={t`A few words, kept as a note in the journal`}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => typeNote(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing)
            return
          event.preventDefault()
          onDone()
        }}
        className={`${fieldLook} field-sizing-content max-h-48 min-h-16 resize-none py-2.5 font-writing`}
      />
      {save.kind === 'not-saved' && (
        <FailureNotice failure={save.failure} safe={<Trans>What you wrote is still in this field.</Trans>} />
      )}
      <div className="flex min-h-9 items-center justify-between gap-4">
        {finished === null ? (
          <SavingState save={save} today={today} />
        ) : (
          <p role="status" className="figures flex items-center text-13 text-ink-soft">
            <Trans>Saved {savedTime(finished.at, today)} in the journal.</Trans>
          </p>
        )}
        {finished !== null ? (
          <Button kind="quiet" onClick={() => openEntry(finished.id)}>
            <Trans>Show it</Trans>
          </Button>
        ) : (
          text !== '' && (
            <Button onClick={onDone}>
              <Trans>Done</Trans>
            </Button>
          )
        )}
      </div>
    </div>
  )
}

/** Finishes the note and leaves the cursor in the field, for the next one. */
export async function finishAndStay(field: RefObject<HTMLTextAreaElement | null>): Promise<void> {
  await finishNote()
  field.current?.focus()
}
