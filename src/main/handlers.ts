import type { Handlers } from '#shared/contract-types.ts'
import type { Preferences } from '#shared/preferences.ts'
import type { KeyGuard } from './ask-with-secret.ts'
import { backupCalls } from './backups.ts'
import { blockedSoFar, countBlocked } from './blocked.ts'
import { damageCalls } from './damage.ts'
import { showFolder } from './dialogs.ts'
import { chooseExerciseFile, saveExerciseFile } from './exercise-files.ts'
import type { VaultKeychain } from './keychain.ts'
import { keyHandlers } from './keys.ts'
import type { PreferenceStore } from './preferences.ts'
import { sealedCalls } from './sealed.ts'
import type { SessionView } from './session-view.ts'
import { shareCalls } from './share.ts'
import { transferCalls } from './transfer.ts'
import type { VaultSession } from './vault-session.ts'
import type { AppWindow } from './window.ts'

interface Parts {
  readonly vaultFolder: string
  readonly vault: VaultSession
  readonly window: AppWindow
  readonly preferences: PreferenceStore
  readonly keyGuard: KeyGuard
  readonly keychain: VaultKeychain
  readonly sessionView: SessionView
  preferencesChanged(changed: Preferences, before: Preferences): void
  /** Somebody uses the window. */
  inUse(): void
  /** Something was copied in the window. */
  copied(): void
  /** Locks, and closes the app. */
  close(): void
}

/** The calls main answers itself. All others are the journal process's. */
export function mainHandlers(parts: Parts): Handlers<'main'> {
  const { vaultFolder, vault, window, preferences, keyGuard, keychain, preferencesChanged, inUse, copied } =
    parts
  return {
    vault: {
      state: () => vault.state,
      offerRecoveryCode: async () => ({ code: await vault.offerRecoveryCode() }),
      create: ({ passphrase, recoveryCode }) => vault.create(passphrase, recoveryCode),
      unlock: (secret) => vault.unlock(secret),
      keychainOffered: () => keychain.isOffered(),
      unlockWithKeychain: async () => vault.unlock({ kind: 'keychain', secret: await keychain.read() }),
      lock: async () => {
        await vault.lock('asked')
        return vault.state
      },
      lockAndClose: () => {
        parts.close()
        return null
      },
      readyToLock: ({ saved }) => {
        vault.draftsAreIn(saved)
        return null
      },
      inUse: () => {
        inUse()
        return null
      },
    },
    keys: keyHandlers({
      ask: (question) => vault.ask(question),
      guard: keyGuard,
      lock: () => void vault.lock('keys-changed'),
      keychain,
    }),
    share: shareCalls({
      ask: (question) => vault.ask(question),
      browserWindow: () => window.browserWindow,
      tell: (progress) => window.tell('share.progress', progress),
    }),
    exercises: { chooseFile: () => chooseExerciseFile(window.browserWindow) },
    maker: {
      saveFile: ({ id }) => saveExerciseFile(id, (question) => vault.ask(question), window.browserWindow),
    },
    sessionView: parts.sessionView.handlers,
    sealed: sealedCalls({ ask: (question) => vault.ask(question), guard: keyGuard }),
    transfer: transferCalls({
      ask: (question) => vault.ask(question),
      guard: keyGuard,
      browserWindow: () => window.browserWindow,
    }),
    privacy: {
      blocked: () => blockedSoFar(),
      blockedByPolicy: () => {
        countBlocked('requests', 'policy')
        return null
      },
    },
    health: damageCalls({
      vaultFolder,
      vault,
      showPlace: (folder) => showFolder(window.browserWindow, folder),
    }),
    backup: backupCalls({ vaultFolder, vault, window }),
    clipboard: {
      copied: () => {
        copied()
        return null
      },
    },
    settings: {
      read: () => preferences.read(),
      change: (change) => {
        const before = preferences.read()
        const changed = preferences.change(change)
        preferencesChanged(changed, before)
        return changed
      },
    },
  }
}
