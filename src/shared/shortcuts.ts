// The keys of the app, stated once: the window hears them, the menu shows them, and "Keys" lists them.

/** A key that gives a command together with Ctrl (on a Mac: Cmd) and, where said so, Shift. */
export interface Shortcut {
  /** A capital letter, or `,`. */
  readonly key: string
  readonly shift?: true
}

export const shortcuts = {
  'new-entry': { key: 'N' },
  'quick-note': { key: 'N', shift: true },
  search: { key: 'F' },
  'go-anywhere': { key: 'K' },
  'show-saved': { key: 'S' },
  star: { key: 'S', shift: true },
  'go-settings': { key: ',' },
  'focus-mode': { key: 'D', shift: true },
  lock: { key: 'L' },
} as const satisfies Record<string, Shortcut>
