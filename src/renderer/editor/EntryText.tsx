import './editor.css'
import { useLingui } from '@lingui/react/macro'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { beginEditing, bodyTyped, endEditing } from '../state/drafts.ts'
import { createEditor, type EntryEditor } from './create-editor.ts'

interface EntryTextProps {
  /** Which opening of an entry is shown: see `OpenDraft`. Another number shows the open entry's body anew. */
  readonly opening: number
  /** Filled with the editor once it is there. */
  readonly handle: RefObject<EntryEditor | null>
  /** The editor shows this opening now and can take the focus. */
  readonly onReady: () => void
}

/** The text of the open entry. One editor lives as long as the page and shows one entry after the other. */
export function EntryText({ opening, handle, onReady }: EntryTextProps) {
  const { t } = useLingui()
  const place = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<EntryEditor | null>(null)
  const label = t`Text`
  const placeholder = t`Write here`

  useEffect(() => {
    const root = place.current
    if (!root) return
    const created = createEditor({ root, label, placeholder, onTyped: bodyTyped })
    let gone = false
    void created.then((ready) => {
      if (!gone) setEditor(ready)
    })
    return () => {
      gone = true
      void created.then((ready) => ready.destroy())
    }
  }, [label, placeholder])

  // Before the next key can arrive, the editor shows the entry that key belongs to.
  useLayoutEffect(() => {
    if (!editor) return
    const body = beginEditing(opening, editor.body)
    if (body === null) return
    editor.open(body)
    handle.current = editor
    onReady()
    return () => endEditing(opening)
  }, [editor, opening, handle, onReady])

  return <div ref={place} className="entry-text" />
}
