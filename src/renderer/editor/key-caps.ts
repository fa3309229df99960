import { onMac } from '../state/keys.ts'

/** The names of keys as a person reads them on the keyboard, in their language. */
export interface KeyWords {
  readonly ctrl: string
  readonly shift: string
  readonly alt: string
  readonly tab: string
  readonly enter: string
}

const macCaps: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Tab: '⇥' }
const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' }

/** The keys of a name such as `Mod-Shift-k`, one by one. */
export function keyCaps(name: string, words: KeyWords, mac: boolean = onMac): string[] {
  const caps: Readonly<Record<string, string>> = mac
    ? macCaps
    : { Mod: words.ctrl, Shift: words.shift, Alt: words.alt, Enter: words.enter, Tab: words.tab }
  return name.split('-').map((part) => caps[part] ?? arrows[part] ?? part.toUpperCase())
}
