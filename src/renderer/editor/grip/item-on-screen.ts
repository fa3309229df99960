import type { EditorView } from '@milkdown/kit/prose/view'
import { type Gap, gapsAbove, gapsBelow, gapUnder } from './drop-item.ts'

/** An item of a list as it is seen. */
export interface SeenItem {
  /** Its position in the document. */
  readonly at: number
  readonly element: HTMLElement
}

/** Where a held item would come to: the gap, and the line that shows it, in pixels of the window. */
export interface DropPlace {
  readonly gap: number
  readonly line: { readonly left: number; readonly right: number; readonly y: number }
}

/** The innermost item at a height, wherever beside it the pointer is; null where there is no list. */
export function itemAtHeight(view: EditorView, y: number): SeenItem | null {
  const { left, right } = view.dom.getBoundingClientRect()
  const under = view.dom.ownerDocument
    .elementsFromPoint((left + right) / 2, y)
    .find((element) => view.dom.contains(element))
  const outer = under?.closest<HTMLElement>('li')
  return outer && view.dom.contains(outer) ? seen(view, innermost(outer, y)) : null
}

/** Between two lines of an item one is nearest to one of them, and not in the list around both. */
function innermost(item: HTMLElement, y: number): HTMLElement {
  const nearest = nearestTo(y, partsOf(item))
  if (!nearest?.matches('ul, ol')) return item
  const inner = nearestTo(y, [...nearest.children])
  return inner instanceof HTMLElement ? innermost(inner, y) : item
}

function nearestTo(y: number, elements: readonly Element[]): Element | null {
  const distance = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return Math.max(top - y, y - bottom, 0)
  }
  const [first = null, ...others] = elements
  return others.reduce((best, each) => (best && distance(best) <= distance(each) ? best : each), first)
}

/** What an item is made of. A task has its box beside it. */
function partsOf(item: HTMLElement): readonly Element[] {
  return [...((item.dataset.itemType === 'task' ? item.lastElementChild?.children : item.children) ?? [])]
}

function seen(view: EditorView, element: HTMLElement): SeenItem | null {
  const at = view.posAtDOM(element, 0) - 1
  return view.nodeDOM(at) === element ? { at, element } : null
}

/** The first line of an item, in pixels of the window: its middle, and where its room begins, the marker not included. */
export function firstLineOf(item: HTMLElement): { readonly middle: number; readonly start: number } {
  const [words] = partsOf(item)
  const { top, left, right } = (words ?? item).getBoundingClientRect()
  const line = Number.parseFloat(getComputedStyle(words ?? item).lineHeight)
  return { middle: top + line / 2, start: isFromRight(item) ? right : left }
}

/** Whether the marker of an item is at its right. */
export const isFromRight = (item: HTMLElement): boolean =>
  getComputedStyle(item.parentElement ?? item).direction === 'rtl'

/** How far beside the words of an item its marker begins, in pixels. */
export const markerRoom = (item: HTMLElement): number =>
  1.75 * Number.parseFloat(getComputedStyle(item).fontSize)

/** How far from a list one can be and still mean it, in pixels. */
const near = 14

/**
 * The gap a pointer is at. Between two lines, gaps of several lists can be at one height: the further in the pointer
 * is, the further in is the gap.
 * @param reach how far before the marker of an item the pointer still means its list, in pixels
 */
export function dropPlace(view: EditorView, { x, y }: DOMPointReadOnly, reach: number): DropPlace | null {
  const item = itemAtHeight(view, y) ?? itemAtHeight(view, y - near) ?? itemAtHeight(view, y + near)
  if (!item) return null
  const { doc } = view.state
  const [words] = partsOf(item.element)
  const { top, bottom } = (words ?? item.element).getBoundingClientRect()
  if (y < (top + bottom) / 2) return chosen(view, gapsAbove(doc, item.at), x, reach, top)
  const under = gapUnder(doc, item.at)
  const first = under && view.nodeDOM(under.beside)
  if (under && first instanceof HTMLElement) {
    const start = first.getBoundingClientRect().top
    if (y < start) return chosen(view, [under], x, reach, start)
  }
  return chosen(view, gapsBelow(doc, item.at), x, reach, item.element.getBoundingClientRect().bottom)
}

function chosen(
  view: EditorView,
  gaps: readonly Gap[],
  x: number,
  reach: number,
  y: number,
): DropPlace | null {
  let place: DropPlace | null = null
  for (const { at, beside } of gaps) {
    const element = view.nodeDOM(beside)
    if (!(element instanceof HTMLElement)) continue
    const { left, right } = element.getBoundingClientRect()
    const room = markerRoom(element)
    const fromRight = isFromRight(element)
    place = {
      gap: at,
      line: { left: fromRight ? left : left - room, right: fromRight ? right + room : right, y },
    }
    if (fromRight ? x <= right + room + reach : x >= left - room - reach) break
  }
  return place
}
