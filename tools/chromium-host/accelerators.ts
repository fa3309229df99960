import type { Accelerator, MenuKey } from './in-page/keys.ts'
import type { Menu } from './menu.ts'

const mac = process.platform === 'darwin'

/** Electron's names of keys that `KeyboardEvent.key` calls otherwise. */
const keyNames: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

/** Reads an accelerator as Electron writes it: `CmdOrCtrl+Shift+L`. */
export function parseAccelerator(text: string): Accelerator {
  const parts = text.toLowerCase().split('+')
  const last = parts.pop() ?? ''
  const has = (...names: string[]) => parts.some((part) => names.includes(part))
  const either = has('cmdorctrl', 'commandorcontrol')
  return {
    key: keyNames[last] ?? last,
    ctrl: has('ctrl', 'control') || (either && !mac),
    meta: has('cmd', 'command', 'super', 'meta') || (either && mac),
    alt: has('alt', 'option', 'altgr'),
    shift: has('shift'),
  }
}

/** What Chromium's own window does by its own keys, and better. */
const chromiumRoles = new Set(['zoomin', 'zoomout', 'resetzoom', 'togglefullscreen', 'minimize', 'close'])

/** The keys of a menu that a page of such a window listens for. */
export function keysOf(menu: Menu | null, window: 'shown' | 'none'): MenuKey[] {
  return [...(menu?.all() ?? [])].flatMap(({ accelerator, registerAccelerator, role = '' }, item) => {
    if (accelerator === undefined || !registerAccelerator) return []
    if (window === 'shown' && chromiumRoles.has(role)) return []
    return [{ ...parseAccelerator(accelerator), item }]
  })
}

/**
 * Keys with which Chromium does things of its own that no window of Electron does: new windows and tabs, printing,
 * saving, finding, the page's source, developer tools, history, downloads.
 */
export const chromiumKeys: readonly Accelerator[] = [
  ...['n', 't', 'w', 'p', 's', 'o', 'u', 'j', 'h', 'd', 'e', 'f', 'g', 'k', 'l', 'r'].map(
    (key) => `CmdOrCtrl+${key}`,
  ),
  ...['n', 't', 'w', 'i', 'j', 'c', 'o', 'r', 'b', 'd', 'delete'].map((key) => `CmdOrCtrl+Shift+${key}`),
  ...['f1', 'f3', 'f5', 'f6', 'f7', 'f10', 'f12', 'Alt+Left', 'Alt+Right', 'Alt+Home', 'Alt+d', 'Alt+f'],
].map(parseAccelerator)
