import type { EditorView } from '@milkdown/kit/prose/view'
import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react'
import { announcePlace } from '../announce.ts'
import { scrollerOf } from '../bring-into-sight.ts'
import { itemPlace } from '../move-items.ts'
import { dropItem } from './drop-item.ts'
import { gripWidth } from './grip-width.ts'
import { type DropPlace, dropPlace, type SeenItem } from './item-on-screen.ts'

/** How far the pointer goes before a press is a drag and no click, in pixels. */
const slack = 4
/** At this distance from the edge of the page it scrolls, in pixels; and so much with every picture of the screen. */
const edge = 72
const step = 8

interface Held {
  readonly item: SeenItem
  /** What is under the pointer; null between two lists, and where nothing would move. */
  readonly place: DropPlace | null
}

/**
 * A list item being dragged. It is let go where the line is; Esc, and a text that changes meanwhile, leave everything
 * as it was.
 */
export function useDraggedItem(view: EditorView) {
  const [held, setHeld] = useState<Held | null>(null)
  const letGo = useRef<() => void>(() => undefined)
  useEffect(() => () => letGo.current(), [])

  const hold = (item: SeenItem, event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !event.isPrimary) return
    letGo.current()
    letGo.current = drag(view, item, event.nativeEvent, event.currentTarget, setHeld)
  }
  return { held: held?.item ?? null, place: held?.place ?? null, hold }
}

/** Follows the pointer from its press to its release. Returns how to end it before that. */
function drag(
  view: EditorView,
  item: SeenItem,
  press: PointerEvent,
  grip: HTMLElement,
  show: (held: Held | null) => void,
): () => void {
  const { doc } = view.state
  const page = scrollerOf(view.dom)
  const hearing = new AbortController()
  let pointer = press
  let dragging = false
  let frame = 0

  const look = () => {
    const place = dropPlace(view, new DOMPoint(pointer.clientX, pointer.clientY), gripWidth)
    const moves = place !== null && dropItem(view.state, item.at, place.gap) !== null
    show({ item, place: moves ? place : null })
    return moves ? place : null
  }
  const scroll = () => {
    frame = requestAnimationFrame(scroll)
    if (!page) return
    const { top, bottom } = page.getBoundingClientRect()
    const before = page.scrollTop
    if (pointer.clientY < top + edge) page.scrollTop -= step
    else if (pointer.clientY > bottom - edge) page.scrollTop += step
    if (page.scrollTop !== before) look()
  }
  const end = () => {
    hearing.abort()
    cancelAnimationFrame(frame)
    show(null)
  }
  const hear = <Name extends keyof WindowEventMap>(name: Name, act: (event: WindowEventMap[Name]) => void) =>
    window.addEventListener(name, act, { capture: true, signal: hearing.signal })

  grip.setPointerCapture(press.pointerId)
  hear('pointermove', (event) => {
    if (event.pointerId !== press.pointerId) return
    pointer = event
    if (view.state.doc !== doc) return end()
    if (!dragging && Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < slack) return
    if (!dragging) frame = requestAnimationFrame(scroll)
    dragging = true
    look()
  })
  hear('pointerup', (event) => {
    if (event.pointerId !== press.pointerId) return
    const place = dragging && view.state.doc === doc ? look() : null
    end()
    if (dragging) keepFromClicking()
    if (place) drop(view, item.at, place.gap)
  })
  hear('pointercancel', end)
  hear('blur', ({ target }) => target === window && end())
  hear('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopImmediatePropagation()
    end()
    keepFromClicking()
  })
  return end
}

/** The release of a drag is no click. */
function keepFromClicking(): void {
  const hearing = new AbortController()
  const { signal } = hearing
  window.addEventListener('click', (event) => event.stopPropagation(), { capture: true, signal })
  // A click comes together with the release, before anything else is pressed.
  for (const next of ['pointerdown', 'keydown'] as const)
    window.addEventListener(next, () => hearing.abort(), { capture: true, signal })
}

function drop(view: EditorView, from: number, gap: number): void {
  const tr = dropItem(view.state, from, gap)
  const item = view.state.doc.nodeAt(from)
  if (!tr || !item) return
  const inside = tr.doc.resolve(tr.mapping.map(gap, -1) + 2)
  const place = itemPlace(inside, item.type)
  view.dispatch(tr)
  if (place) announcePlace(place)
}
