/// <reference lib="dom" />

/** What the page tells of the window it is in. */
export type WindowNews =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'focus'; readonly focused: boolean }
  | { readonly kind: 'input' }
  | {
      readonly kind: 'bounds'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }

/**
 * Gives a page the manners of one in Electron: no context menu and no opening of dropped files by the browser; and
 * tells what happens to its window. `asksToLeave` makes Chromium ask before it closes a window somebody has used.
 * Refers to nothing outside itself: its source text is run inside the page.
 */
export function watchWindow(asksToLeave: boolean, tell: (news: WindowNews) => void): void {
  const byDefaultNothing = (event: Event) => event.preventDefault()
  const isEditable = (target: EventTarget | null) =>
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName))
  const dropsNothing = (event: DragEvent) => {
    const types = event.dataTransfer?.types ?? []
    if (types.includes('Files') || !isEditable(event.target)) event.preventDefault()
  }
  window.addEventListener('contextmenu', byDefaultNothing)
  window.addEventListener('dragover', dropsNothing)
  window.addEventListener('drop', dropsNothing)
  if (asksToLeave) window.addEventListener('beforeunload', byDefaultNothing)

  document.addEventListener('DOMContentLoaded', () => {
    const told = () => tell({ kind: 'title', title: document.title })
    const title = document.querySelector('title')
    if (title)
      new MutationObserver(told).observe(title, { childList: true, characterData: true, subtree: true })
    if (document.title !== '') told()
  })
  window.addEventListener('focus', () => tell({ kind: 'focus', focused: true }))
  window.addEventListener('blur', () => tell({ kind: 'focus', focused: false }))
  window.addEventListener('resize', () =>
    tell({ kind: 'bounds', x: screenX, y: screenY, width: outerWidth, height: outerHeight }),
  )

  const second = 1_000
  let lastInput = Number.NEGATIVE_INFINITY
  for (const name of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    const used = (event: Event) => {
      if (event.timeStamp - lastInput < second) return
      lastInput = event.timeStamp
      tell({ kind: 'input' })
    }
    window.addEventListener(name, used, { capture: true, passive: true })
  }
}
