import { emptyAtLock } from './vault.ts'

/**
 * What a person can ask for from anywhere, by a key, in the menu or in "Go to anything".
 * - `quick-note`: jot something down without leaving the place one is in
 * - `search`: put the cursor into the journal's search field
 * - `find-in-entry`: look for words in the entry on the page
 * - `focus-mode`: nothing but the text, or everything again
 * - `star`: give the entry on the page a star, or take it away
 * - `show-saved`: say that what was written is saved (saving itself is automatic)
 * - `pause`: come down a little: begin the exercise Pause
 * - `back`: leave whatever is innermost: a selection, a search, an entry, a place
 */
export const commands = [
  'new-entry',
  'quick-note',
  'search',
  'find-in-entry',
  'focus-mode',
  'star',
  'show-saved',
  'go-anywhere',
  'go-today',
  'go-journal',
  'go-exercises',
  'go-calendar',
  'go-promises',
  'go-over-time',
  'go-share',
  'go-settings',
  'lock',
  'show-keys',
  'show-safety',
  'pause',
  'back',
] as const
export type Command = (typeof commands)[number]

/** Answers a command. Returning `false` means "not now, not me": the one who came before is asked. */
export type Hear = () => unknown

const hearers = new Map<Command, Hear[]>()
/** The last command nobody was there to hear yet, because the screen it belongs to is only now being shown. */
let waiting: Command | null = null

/**
 * Hears a command until the returned function is called. The latest hearer is asked first, so that what is
 * shown on top answers before what lies under it. A command that was waiting for a hearer is heard at once.
 */
export function onCommand(command: Command, hear: Hear): () => void {
  hearers.set(command, [...(hearers.get(command) ?? []), hear])
  if (waiting === command) {
    waiting = null
    hear()
  }
  return () => {
    hearers.set(
      command,
      (hearers.get(command) ?? []).filter((other) => other !== hear),
    )
  }
}

/** Whether anyone is there to answer a command, so that it is worth offering. */
export const isHeard = (command: Command): boolean => (hearers.get(command)?.length ?? 0) > 0

/** The only commands that are heard now; null for all. */
let only: readonly Command[] | null = null

/** Lets no other commands be heard from now on, wherever they come from. @param commands null for all again */
export function hearOnly(commands: readonly Command[] | null): void {
  only = commands
}

/** Runs a command. Returns whether anyone answered it. */
export function runCommand(command: Command): boolean {
  if (only !== null && !only.includes(command)) return false
  for (const hear of (hearers.get(command) ?? []).toReversed()) {
    if (hear() !== false) return true
  }
  return false
}

/** Keeps a command for the screen that is about to be shown: the first to hear it answers it. */
export function keepForNextHearer(command: Command): void {
  waiting = command
}

emptyAtLock(() => {
  waiting = null
})
