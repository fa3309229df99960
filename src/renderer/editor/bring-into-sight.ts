import type { EditorView } from '@milkdown/kit/prose/view'

/** Room kept above and below, in pixels: the head of the page and the bars lie over the text there. */
const above = 120
const below = 96

/** Scrolls the page so that a place in the text is seen, also while the focus is in a bar, when the editor itself would not. */
export function bringIntoSight(view: EditorView, position: number): void {
  const page = scrollerOf(view.dom)
  if (!page) return
  const { top: pageTop, bottom: pageBottom } = page.getBoundingClientRect()
  const place = view.coordsAtPos(position)
  if (place.top >= pageTop + above && place.bottom <= pageBottom - below) return
  page.scrollBy({ top: place.top - (pageTop + pageBottom) / 2 })
}

/** What scrolls an element: the page of the entry, for its text. */
export function scrollerOf(element: Element): HTMLElement | null {
  for (let each = element.parentElement; each; each = each.parentElement)
    if (/^(?:auto|scroll)$/.test(getComputedStyle(each).overflowY)) return each
  return null
}
