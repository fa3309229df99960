/// <reference lib="dom" />

/** A key with its modifiers; `key` as KeyboardEvent has it, in small letters. */
export interface Accelerator {
  readonly key: string
  readonly ctrl: boolean
  readonly meta: boolean
  readonly alt: boolean
  readonly shift: boolean
}

/** A key of the menu, and the place of its item. */
export interface MenuKey extends Accelerator {
  readonly item: number
}

/**
 * Watches for the keys of the application menu. As in Electron, the page's own scripts get a key first, and the menu
 * only if they have not prevented it. Refers to nothing outside itself: its source text is run inside the page.
 * @param chosen called with the item whose key was pressed
 * @param taken keys that are kept from Chromium, which would do something of its own with them
 * @returns a function to change the menu's keys
 */
export function watchKeys(
  first: readonly MenuKey[],
  taken: readonly Accelerator[],
  chosen: (item: number) => void,
): (keys: readonly MenuKey[]) => void {
  let menu = first
  const fits = (event: KeyboardEvent) => (one: Accelerator) => {
    // A sign such as ? needs Shift on some keyboards and not on others.
    const shiftFits = one.shift === event.shiftKey || !/^[a-z]|^ $/.test(one.key)
    const { key, ctrl, meta, alt } = one
    const same = ctrl === event.ctrlKey && meta === event.metaKey && alt === event.altKey
    return key === event.key.toLowerCase() && same && shiftFits
  }
  const last = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !event.isTrusted) return
    const pressed = menu.find(fits(event))
    if (pressed || taken.some(fits(event))) event.preventDefault()
    if (pressed) chosen(pressed.item)
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
    menu = changed
  }
}
