import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'
import { useEffect, useRef, useState } from 'react'
import type { EntryEditor } from './create-editor.ts'
import { type BarAction, FormattingBar } from './FormattingBar.tsx'
import { useTextState } from './text-state.ts'

const groups: readonly (readonly BarAction[])[] = [
  ['bold', 'italic', 'strike'],
  ['heading-1', 'heading-2'],
  ['bullets', 'tasks', 'quote'],
  ['link'],
]

interface SelectionBarProps {
  readonly editor: EntryEditor
  /** Asked for by key: shown with nothing selected too, and takes the focus. */
  readonly asked: boolean
  readonly onLeft: () => void
}

/** The bar that comes with a selection, above it. Nothing of what is being written is ever under it. */
export function SelectionBar({ editor, asked, onLeft }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const selecting = useTextState((text) => text.selecting)
  const moved = useTextState((text) => (text.selecting ? text.moved : 0))
  const { inText, inBar, pointing } = useWhereOneIs(editor, bar)
  const shown = asked || inBar || (selecting && inText && !pointing)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `moved` stands for the selection, which the bar stands by and no hook can see
  useEffect(() => {
    const { current } = bar
    if (!shown || !current) return
    const { view } = editor
    const selection = {
      contextElement: view.dom,
      getBoundingClientRect: () => {
        const { from, to } = view.state.selection
        const start = view.coordsAtPos(from)
        const end = view.coordsAtPos(to)
        const oneLine = end.top < start.bottom
        const left = Math.min(start.left, end.left)
        const x = oneLine ? left : start.left
        const width = oneLine ? Math.abs(end.left - start.left) : 0
        return new DOMRect(x, start.top, width, end.bottom - start.top)
      },
    }
    return autoUpdate(selection, current, () => {
      void computePosition(selection, current, {
        strategy: 'fixed',
        placement: 'top',
        middleware: [offset(8), flip({ padding: { top: 64 } }), shift({ padding: 8 })],
      }).then(({ x, y }) => {
        Object.assign(current.style, { left: `${x}px`, top: `${y}px` })
      })
    })
  }, [shown, moved, editor])

  useEffect(() => {
    if (asked) bar.current?.querySelector('button')?.focus()
  }, [asked])
  useEffect(() => {
    if (asked && inText) onLeft()
  }, [asked, inText, onLeft])

  if (!shown) return null
  return (
    <FormattingBar
      ref={bar}
      editor={editor}
      groups={groups}
      className="fixed top-0 left-0 z-20 rounded-card border border-line-strong bg-surface p-1 shadow-dialog"
    />
  )
}

/** Where the focus is, and whether a pointer is still choosing: a bar that comes and goes meanwhile is in the way. */
function useWhereOneIs(editor: EntryEditor, bar: { readonly current: HTMLElement | null }) {
  const [where, setWhere] = useState({ inText: false, inBar: false, pointing: false })
  useEffect(() => {
    const { dom } = editor.view
    const look = () =>
      setWhere((before) => ({
        ...before,
        inText: dom.contains(document.activeElement),
        inBar: bar.current?.contains(document.activeElement) ?? false,
      }))
    // The focus is nowhere while it moves.
    const lookSoon = () => queueMicrotask(look)
    const down = (event: PointerEvent) => {
      if (event.target instanceof Node && dom.contains(event.target))
        setWhere((now) => ({ ...now, pointing: true }))
    }
    const up = () => setWhere((now) => (now.pointing ? { ...now, pointing: false } : now))
    look()
    document.addEventListener('focusin', look)
    document.addEventListener('focusout', lookSoon)
    document.addEventListener('pointerdown', down)
    for (const end of ['pointerup', 'pointercancel'] as const) document.addEventListener(end, up)
    return () => {
      document.removeEventListener('focusin', look)
      document.removeEventListener('focusout', lookSoon)
      document.removeEventListener('pointerdown', down)
      for (const end of ['pointerup', 'pointercancel'] as const) document.removeEventListener(end, up)
    }
  }, [editor, bar])
  return where
}
