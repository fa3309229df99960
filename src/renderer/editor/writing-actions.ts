/**
 * What a person can do to the text, and with which key. The keymap, the formatting bars and the list of keys all
 * read this table. `Mod` is Ctrl, or Cmd on a Mac. The letters of the app's own commands (N, K, F, L, S) are not
 * among them.
 */
export const writingKeyNames = {
  bold: 'Mod-b',
  italic: 'Mod-i',
  strike: 'Mod-Shift-x',
  link: 'Mod-Shift-k',
  text: 'Mod-Alt-0',
  'heading-1': 'Mod-Alt-1',
  'heading-2': 'Mod-Alt-2',
  'heading-3': 'Mod-Alt-3',
  tasks: 'Mod-Shift-6',
  numbers: 'Mod-Shift-7',
  bullets: 'Mod-Shift-8',
  quote: 'Mod-Shift-9',
  /** Does what the place is for: ticks a task, shows a link. */
  act: 'Mod-Enter',
  'move-up': 'Alt-ArrowUp',
  'move-down': 'Alt-ArrowDown',
  indent: 'Tab',
  outdent: 'Shift-Tab',
  undo: 'Mod-z',
  redo: 'Mod-Shift-z',
} as const

/** A rule, a table and a picture have no key: they are typed (`--- `), pasted or chosen in the bar. */
export type WritingAction = keyof typeof writingKeyNames | 'rule' | 'table' | 'picture'
