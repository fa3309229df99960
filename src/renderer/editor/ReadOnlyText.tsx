import './editor.css'
import { useEffect, useRef, useState } from 'react'
import { createEditor, type EntryEditor } from './create-editor.ts'

interface ReadOnlyTextProps {
  /** Name for screen readers. */
  readonly label: string
  /** Markdown */
  readonly body: string
}

/** A body as it looks in the editor, to be read and not to be changed. */
export function ReadOnlyText({ label, body }: ReadOnlyTextProps) {
  const place = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<EntryEditor | null>(null)

  useEffect(() => {
    const root = place.current
    if (!root) return
    const created = createEditor({ root, label, placeholder: '', onTyped: () => undefined })
    let gone = false
    void created.then((ready) => {
      if (gone) return
      ready.view.setProps({
        editable: () => false,
        attributes: { 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' },
      })
      setEditor(ready)
    })
    return () => {
      gone = true
      void created.then((ready) => ready.destroy())
    }
  }, [label])
  useEffect(() => editor?.open(body), [editor, body])

  return <div ref={place} className="entry-text" />
}
