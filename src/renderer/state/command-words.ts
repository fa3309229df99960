import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Command } from './commands.ts'

/** What a command is called in the list of keys and in "Go to anything". One without words does not compile. */
export const commandWords: Record<Command, MessageDescriptor> = {
  'new-entry': msg`New entry`,
  'quick-note': msg`Quick note`,
  search: msg`Search the journal`,
  'find-in-entry': msg`Find in this entry`,
  'focus-mode': msg`Focus mode`,
  star: msg`Star this entry`,
  'show-saved': msg`Show that it is saved (saving is automatic)`,
  'go-anywhere': msg`Go to anything`,
  'go-today': msg`Today`,
  'go-journal': msg`Journal`,
  'go-exercises': msg`Exercises`,
  'go-calendar': msg`Calendar`,
  'go-promises': msg`Promises`,
  'go-over-time': msg`Over time`,
  'go-share': msg`Share`,
  'go-settings': msg`Settings`,
  lock: msg`Lock now`,
  'show-keys': msg`Keys`,
  'show-safety': msg`Safety`,
  pause: msg`Pause`,
  back: msg`Back`,
}
