import type { Command } from './commands.ts'

/** What of a key press decides what it means; a KeyboardEvent has all of it. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
}

/** The letters that, with Ctrl (on a Mac: Cmd), give a command. */
export const commandLetters = {
  n: 'new-entry',
  k: 'go-anywhere',
  f: 'search',
  l: 'lock',
  s: 'show-saved',
} as const satisfies Record<string, Command>

function isCommandLetter(letter: string): letter is keyof typeof commandLetters {
  return Object.hasOwn(commandLetters, letter)
}

/**
 * The letter of a key press: what it types, or, on a keyboard of another script, what the same key types
 * on a Latin one. So the keys stay where they are when a person switches to Cyrillic or Greek.
 */
function latinLetter(press: KeyPress): string {
  const typed = press.key.toLowerCase()
  if (/^[a-z]$/.test(typed)) return typed
  return /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase() ?? ''
}

/**
 * The command a key press stands for, or null. `?` counts only where nothing is being typed.
 * On a Mac the command key is Cmd and Ctrl is left to the text (Ctrl+N, F, K move the cursor there).
 */
export function commandOfKey(
  press: KeyPress,
  where: { readonly mac: boolean; readonly typing: boolean },
): Command | null {
  if (press.isComposing) return null
  if (press.key === 'Escape') return 'back'
  const commandKey = where.mac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey
  if (!press.ctrlKey && !press.metaKey && !press.altKey) {
    return press.key === '?' && !where.typing ? 'show-keys' : null
  }
  if (!commandKey || press.altKey || press.shiftKey) return null
  const letter = latinLetter(press)
  return isCommandLetter(letter) ? commandLetters[letter] : null
}

/** Whether this computer has a Cmd key. */
export const onMac = typeof navigator !== 'undefined' && /^Mac/.test(navigator.platform)

/** Whether what has the focus takes typed text. */
export function takesText(element: Element | null): boolean {
  if (element instanceof HTMLElement && element.isContentEditable) return true
  if (element instanceof HTMLTextAreaElement) return true
  return (
    element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(element.type)
  )
}
