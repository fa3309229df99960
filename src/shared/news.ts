import type { Blocked } from './blocked.ts'
import type { RotationProgress } from './keys.ts'
import type { Preferences } from './preferences.ts'
import type { ShareProgress } from './share-progress.ts'
import type { TransferProgress } from './transfer.ts'
import type { VaultState } from './vault-state.ts'

/** What main may tell a window unasked. */
export interface News {
  /** The vault's state is now this. */
  'vault.changed': VaultState
  /** The vault is about to lock: hand over every draft, then call `vault.readyToLock`. */
  'vault.locking': null
  /** Entries were saved, moved, marked or deleted, or a tag changed: lists should be read again. */
  'entries.changed': { readonly ids: readonly string[] }
  'keys.progress': RotationProgress
  'transfer.progress': TransferProgress
  'share.progress': ShareProgress
  'settings.changed': Preferences
  'privacy.blocked': Blocked
  /** A backup begins or has ended, well or not. */
  'backups.changed': null
  /** A check of the journal begins or has ended, whatever it found. */
  'health.changed': null
  /** Someone chose this in the menu. */
  'menu.chosen': { readonly command: MenuCommand }
}

export const menuCommands = [
  'new-entry',
  'quick-note',
  'search',
  'go-anywhere',
  'go-today',
  'go-journal',
  'go-exercises',
  'go-calendar',
  'go-promises',
  'go-over-time',
  'go-share',
  'go-settings',
  'find-in-entry',
  'focus-mode',
  'show-keys',
  'show-safety',
] as const
export type MenuCommand = (typeof menuCommands)[number]
