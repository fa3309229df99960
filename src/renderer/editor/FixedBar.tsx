import { useLayoutEffect, useRef, useState } from 'react'
import type { EntryEditor } from './create-editor.ts'
import { type BarAction, FormattingBar } from './FormattingBar.tsx'

const headings = ['heading-1', 'heading-2', 'heading-3'] as const
const all: readonly (readonly BarAction[])[] = [
  ['bold', 'italic', 'strike'],
  headings,
  ['bullets', 'numbers', 'tasks'],
  ['quote', 'rule', 'table', 'link', 'picture'],
]
const few: readonly (readonly BarAction[])[] = [
  ['bold', 'italic'],
  ['heading-2'],
  ['bullets', 'tasks'],
  ['link'],
]
const rest: readonly BarAction[] = [
  'strike',
  'heading-1',
  'heading-3',
  'numbers',
  'quote',
  'rule',
  'table',
  'picture',
]

/** What all the buttons take, in pixels at an ordinary text setting. */
const roomForAll = 512

/** The bar for those who want the buttons always there: above the text, and it stays in sight. */
export function FixedBar({ editor }: { readonly editor: EntryEditor }) {
  const place = useRef<HTMLDivElement>(null)
  const [folded, setFolded] = useState(false)
  useLayoutEffect(() => {
    const { current } = place
    if (!current) return
    const watcher = new ResizeObserver(() => {
      const perRem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
      setFolded(current.clientWidth < roomForAll * perRem)
    })
    watcher.observe(current)
    return () => watcher.disconnect()
  }, [])
  return (
    <div ref={place} className="sticky top-14 z-10 -mx-2 mb-3 border-b border-line bg-surface px-1 py-1">
      <FormattingBar editor={editor} groups={folded ? few : all} {...(folded && { more: rest })} />
    </div>
  )
}
