/// <reference lib="dom" />

/** A key with its modifiers; `key` as KeyboardEvent has it, in small letters. */
export interface Accelerator {
  readonly key: string
  readonly ctrl: boolean
  readonly meta: boolean
  readonly alt: boolean
  readonly shift: boolean
}

/**
 * Watches for the keys of the application menu. As in Electron, the page's own scripts get a key first, and the menu
 * only if they have not prevented it. Refers to nothing outside itself: its source text is run inside the page.
 * @param chosen called with the index of the accelerator pressed
 * @param taken keys that are kept from Chromium, which would do something of its own with them
 * @returns a function to change the accelerators
 */
export function watchKeys(
  first: readonly Accelerator[],
  taken: readonly Accelerator[],
  chosen: (index: number) => void,
): (accelerators: readonly Accelerator[]) => void {
  let accelerators = first
  const fits = (event: KeyboardEvent) => (one: Accelerator) => {
    // A sign such as ? needs Shift on some keyboards and not on others.
    const shiftFits = one.shift === event.shiftKey || !/^[a-z]|^ $/.test(one.key)
    const { key, ctrl, meta, alt } = one
    const same = ctrl === event.ctrlKey && meta === event.metaKey && alt === event.altKey
    return key === event.key.toLowerCase() && same && shiftFits
  }
  const last = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !event.isTrusted) return
    const index = accelerators.findIndex(fits(event))
    if (index >= 0 || taken.some(fits(event))) event.preventDefault()
    if (index >= 0) chosen(index)
  }
  window.addEventListener(
    'keydown',
    () => {
      // Taken off and put on again with every key, it is always the last to hear it.
      window.removeEventListener('keydown', last)
      window.addEventListener('keydown', last)
    },
    { capture: true },
  )
  return (changed) => {
    accelerators = changed
  }
}
