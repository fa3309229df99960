import { type Shortcut, shortcuts } from '#shared/shortcuts.ts'
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

const shortcutOf: { readonly [Name in Command]?: Shortcut } = shortcuts
const commandsWithKeys = Object.keys(shortcuts) as (keyof typeof shortcuts & Command)[]

/**
 * The key of a press: what it types, or, on a keyboard of another script, what the same key types
 * on a Latin one. So the keys stay where they are when a person switches to Cyrillic or Greek.
 */
function latinKey(press: KeyPress): string {
  const typed = press.key.toUpperCase()
  if (/^[A-Z,]$/.test(typed)) return typed
  if (press.code === 'Comma') return ','
  return /^Key([A-Z])$/.exec(press.code)?.[1] ?? ''
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
  if (!commandKey || press.altKey) return null
  const key = latinKey(press)
  return (
    commandsWithKeys.find((command) => {
      const shortcut = shortcutOf[command]
      return shortcut?.key === key && (shortcut.shift ?? false) === press.shiftKey
    }) ?? null
  )
}

/** Whether this computer has a Cmd key. */
export const onMac = typeof navigator !== 'undefined' && /^Mac/.test(navigator.platform)

/** The keys of a command as they are called on this computer's keyboard, in the order they are pressed; none for null. */
export function keysOf(command: Command, words: { readonly ctrl: string; readonly shift: string }): string[] {
  const shortcut = shortcutOf[command]
  if (!shortcut) return []
  return [onMac ? '⌘' : words.ctrl, ...(shortcut.shift ? [onMac ? '⇧' : words.shift] : []), shortcut.key]
}

/** Whether what has the focus takes typed text. */
export function takesText(element: Element | null): boolean {
  if (element instanceof HTMLElement && element.isContentEditable) return true
  if (element instanceof HTMLTextAreaElement) return true
  return (
    element instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(element.type)
  )
}
