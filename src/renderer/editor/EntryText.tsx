import './editor.css'
import './grip/grip.css'
import './images/pictures.css'
import { useLingui } from '@lingui/react/macro'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { regionalLanguage } from '#shared/language.ts'
import { beginEditing, bodyTyped, endEditing } from '../state/drafts.ts'
import { usePreferences } from '../state/preferences.ts'
import { useAnnounced } from './announce.ts'
import type { EntryEditor } from './create-editor.ts'
import { FindBar } from './FindBar.tsx'
import { FixedBar } from './FixedBar.tsx'
import { ItemGrip } from './grip/ItemGrip.tsx'
import { ChosenPictures } from './images/ChosenPictures.tsx'
import { keptEditor } from './kept-editor.ts'
import { LinkPopover } from './LinkPopover.tsx'
import { SelectionBar } from './SelectionBar.tsx'

interface EntryTextProps {
  /** Which opening of an entry is shown: see `OpenDraft`. Another number shows the open entry's body anew. */
  readonly opening: number
  /** Filled with the editor once it is there. */
  readonly handle: RefObject<EntryEditor | null>
  /** The editor shows this opening now and can take the focus. */
  readonly onReady: (editor: EntryEditor) => void
}

/** The opening the editor shows: coming back to it from another place, it is there still. */
let shownOpening: number | null = null

/** The language chosen for the app is the one a person writes in, as far as anyone can know. */
function quoteLanguage(): string | null {
  const { smartQuotes, language } = usePreferences.getState()
  if (!smartQuotes) return null
  return language === 'system' ? navigator.language : regionalLanguage(language, navigator.language)
}

/** The text of the open entry, and the bars that belong to it. One editor shows one entry after the other. */
export function EntryText({ opening, handle, onReady }: EntryTextProps) {
  const { t } = useLingui()
  const place = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<EntryEditor | null>(null)
  const label = t`Text`
  const placeholder = t`Write here`

  useLayoutEffect(() => {
    const { root, editor: made } = keptEditor({ label, placeholder, onTyped: bodyTyped, quoteLanguage })
    place.current?.append(root)
    let gone = false
    void made.then((ready) => {
      if (!gone) setEditor(ready)
    })
    return () => {
      gone = true
      root.remove()
    }
  }, [label, placeholder])

  // Before the next key can arrive, the editor shows the entry that key belongs to.
  useLayoutEffect(() => {
    if (!editor) return
    const body = beginEditing(opening, editor.body)
    if (body === null) return
    if (shownOpening !== opening || editor.body() !== body) editor.open(body)
    shownOpening = opening
    handle.current = editor
    onReady(editor)
    return () => endEditing(opening)
  }, [editor, opening, handle, onReady])

  return (
    <div className="relative flex flex-1 flex-col">
      {editor && <Bars key={opening} editor={editor} />}
      <ChosenPictures editor={handle} />
      <div ref={place} className="entry-text flex flex-1 flex-col" />
      <Announced />
    </div>
  )
}

function Bars({ editor }: { readonly editor: EntryEditor }) {
  const always = usePreferences((preferences) => preferences.formattingBar === 'always')
  const [asked, setAsked] = useState(false)
  const onLeft = useCallback(() => setAsked(false), [])
  useEffect(() => {
    const { dom } = editor.view
    // The key that other programs for writing have for this.
    const intoBar = (event: KeyboardEvent) => {
      if (event.key !== 'F10' || !event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      if (!always) {
        setAsked(true)
        return
      }
      const bar = document.querySelector('[data-formatting-bar]')
      const button = bar?.querySelector<HTMLElement>('button[tabindex="0"]') ?? bar?.querySelector('button')
      button?.focus()
    }
    dom.addEventListener('keydown', intoBar)
    return () => dom.removeEventListener('keydown', intoBar)
  }, [editor, always])
  return (
    <>
      {always && <FixedBar editor={editor} />}
      <FindBar editor={editor} />
      {!always && <SelectionBar editor={editor} asked={asked} onLeft={onLeft} />}
      <LinkPopover editor={editor} />
      <ItemGrip editor={editor} />
    </>
  )
}

function Announced() {
  const words = useAnnounced((announced) => announced.words)
  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  )
}
