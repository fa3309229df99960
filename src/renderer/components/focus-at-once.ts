import type { RefObject } from 'react'

/** What is to take the focus, asked for when it is there. */
type Target = RefObject<HTMLElement | null> | (() => HTMLElement | null)

/**
 * For `initialFocus` of what opens above the page: gives the focus before the next key is heard. Base UI itself gives it
 * a frame later. Until then letters would go on into the text one was writing, and Enter would press what opened it again.
 */
export function focusAtOnce(target: Target): () => HTMLElement | false | null {
  return () => {
    const element = typeof target === 'function' ? target() : target.current
    // Where it opens is not settled yet, so nothing may be scrolled for it.
    element?.focus({ preventScroll: true })
    // What cannot take the focus yet is left to Base UI.
    return element !== null && document.activeElement === element ? false : element
  }
}
