import type { EditorView } from '@milkdown/kit/prose/view'
import { type RefObject, useEffect, useState } from 'react'
import { scrollerOf } from '../bring-into-sight.ts'
import { itemAtHeight, type SeenItem } from './item-on-screen.ts'

/**
 * The list item the pointer is at, in the text or in the margin beside it. None while a button is pressed, so that
 * nothing is in the way of choosing words, and none from the first key on.
 * @param grip the handle, over which the item stays the same
 */
export function usePointedItem(view: EditorView, grip: RefObject<HTMLElement | null>): SeenItem | null {
  const [item, setItem] = useState<SeenItem | null>(null)
  useEffect(() => {
    const page = scrollerOf(view.dom)
    if (!page) return
    const none = () => setItem(null)
    const look = ({ target, buttons, pointerType, clientX, clientY }: PointerEvent) => {
      if (!(target instanceof Node) || grip.current?.contains(target)) return
      const inText = view.dom.contains(target) || target.contains(view.dom)
      const { left, right } = view.dom.getBoundingClientRect()
      const beside = clientX < left - margin || clientX > right + margin
      if (!inText || beside || buttons !== 0 || pointerType === 'touch' || view.composing) return none()
      const found = itemAtHeight(view, clientY)
      setItem((before) => (before?.element === found?.element && before?.at === found?.at ? before : found))
    }
    const press = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && grip.current?.contains(target))) none()
    }
    page.addEventListener('pointermove', look)
    page.addEventListener('pointerleave', none)
    page.addEventListener('pointerdown', press)
    view.dom.addEventListener('keydown', none)
    return () => {
      page.removeEventListener('pointermove', look)
      page.removeEventListener('pointerleave', none)
      page.removeEventListener('pointerdown', press)
      view.dom.removeEventListener('keydown', none)
    }
  }, [view, grip])
  // An item that changed meanwhile may be drawn anew.
  return item?.element.isConnected ? item : null
}

/** The room beside the text that belongs to it, in pixels. */
const margin = 40
