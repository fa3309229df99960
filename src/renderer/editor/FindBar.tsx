import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { IconButton } from '../components/IconButton.tsx'
import { onCommand } from '../state/commands.ts'
import type { EntryEditor } from './create-editor.ts'
import { type Found, lookFor, step, stopFinding, useFound } from './find.ts'

/** Finds words in the text on the page. Enter goes to the next, Shift+Enter to the one before, Esc back into the text. */
export function FindBar({ editor }: { readonly editor: EntryEditor }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(
    () =>
      onCommand('find-in-entry', () => {
        setOpen(true)
        field.current?.select()
      }),
    [],
  )
  useEffect(() => {
    if (!open) return
    const { state } = editor.view
    const { from, to, $from, $to } = state.selection
    // What is selected is what one looks for, as everywhere.
    if (field.current && $from.sameParent($to) && to - from < 80) {
      field.current.value = state.doc.textBetween(from, to)
      lookFor(editor.view, field.current.value)
    }
    field.current?.select()
    field.current?.focus()
    return () => stopFinding(editor.view)
  }, [open, editor])
  const found = useFound((now) => now.found)
  if (!open) return null

  const close = () => {
    setOpen(false)
    editor.view.focus()
  }
  return (
    <search
      aria-label={t`Find in this entry`}
      className="sticky top-14 z-20 -mx-2 mb-3 flex items-center gap-1 border-b border-line bg-surface px-2 py-1.5 font-interface text-15"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        close()
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label={t`Find in this entry`}
        placeholder={t`Find in this entry`}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => lookFor(editor.view, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          step(editor.view, event.shiftKey ? -1 : 1)
        }}
        className="min-h-9 min-w-0 flex-1 rounded-control border border-line-strong bg-surface px-3 text-15"
      />
      <p role="status" className="figures min-w-20 px-1 text-center text-13 text-ink-soft">
        <Count found={found} />
      </p>
      <IconButton icon={ChevronUp} label={t`The one before`} onClick={() => step(editor.view, -1)} />
      <IconButton icon={ChevronDown} label={t`The next one`} onClick={() => step(editor.view, 1)} />
      <IconButton icon={X} label={t`Close`} onClick={close} />
    </search>
  )
}

function Count({ found }: { readonly found: Found | null }) {
  if (!found) return null
  const { at, count } = found
  if (count === 0) return <Trans>Not found</Trans>
  return (
    <Trans>
      {at} of {count}
    </Trans>
  )
}
