import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, Menu, nativeTheme, safeStorage } from 'electron'
import { type Language, languageOf, regionalLanguage } from '#shared/language.ts'
import type { Preferences } from '#shared/preferences.ts'
import type { LockReason } from '#shared/vault-state.ts'
import type { KeyGuard } from './ask-with-secret.ts'
import { tellOfBlocked } from './blocked.ts'
import { serve } from './bridge/serve.ts'
import { confineBeforeReady, confineDefaultSession, confinedSession } from './confinement.ts'
import { mainHandlers } from './handlers.ts'
import { imageHandler } from './image-protocol.ts'
import { startJournalProcess } from './journal-process.ts'
import { systemKeychain, vaultKeychain } from './keychain.ts'
import { forgetRecentDocuments } from './leave-no-traces.ts'
import { automaticLock } from './lock/automatic-lock.ts'
import { copiedTextHere } from './lock/own-clipboard.ts'
import { log } from './log.ts'
import { applicationMenu } from './menu.ts'
import { PreferenceStore } from './preferences.ts'
import { endPrinting } from './print-window.ts'
import { SessionView } from './session-view.ts'
import { UnlockDelay } from './unlock-delay.ts'
import { VaultSession } from './vault-session.ts'
import { AppWindow, preloadBeside } from './window.ts'
import { speak } from './words.ts'

// One journal, one window: a second start brings the first to the front.
if (app.requestSingleInstanceLock()) await start()
else app.quit()

async function start(): Promise<void> {
  confineBeforeReady()
  await app.whenReady()
  forgetRecentDocuments()
  await confineDefaultSession()

  const preferences = new PreferenceStore()
  const language = (): Language => languageOf(preferences.read().language, app.getLocale())
  speak(language())
  // While the person is leaving, the lock screen is not shown again.
  let leaving: Promise<void> | null = null
  let left = false
  const development = developmentServer()
  const delay = new UnlockDelay(() => performance.now())
  const vaultFolder = join(app.getPath('userData'), 'vault')
  const vault = new VaultSession({
    vaultFolder,
    startJournalProcess: () =>
      startJournalProcess(
        join(import.meta.dirname, 'journal.js'),
        regionalLanguage(language(), app.getLocale()),
        {
          entriesChanged: (ids) => window.tell('entries.changed', { ids }),
          keysProgress: (progress) => window.tell('keys.progress', progress),
          transferProgress: (progress) => window.tell('transfer.progress', progress),
          shareProgress: (progress) => window.tell('share.progress', progress),
          backupsChanged: () => window.tell('backups.changed', null),
          healthChanged: () => window.tell('health.changed', null),
          ended: () => {
            log('journal-process-ended', 'main')
            vault.journalEnded()
          },
        },
      ),
    delay,
    failedAttempts: {
      read: () => preferences.failedAttempts,
      write: (count) => {
        preferences.failedAttempts = count
      },
    },
    askForDrafts: () => window.tell('vault.locking', null),
    replaceWindow: () => (leaving !== null ? window.close() : window.replace()),
    changed: (state) => {
      lock.vaultIs(state)
      if (state.kind === 'locked') void copiedText.forget()
      if (state.kind !== 'open') {
        sessionView.locked()
        endPrinting()
      }
      window.tell('vault.changed', state)
    },
    notClean: (error) => log('lock-not-clean', 'main', error),
  })
  const keyGuard: KeyGuard = {
    secondsToWait: () => delay.secondsToWait(),
    failed() {
      delay.failed()
      preferences.failedAttempts += 1
    },
    succeeded: () => delay.succeeded(),
  }
  const sessionView = new SessionView({
    ask: (question) => vault.ask(question),
    guard: keyGuard,
    changed: () => showMenu(),
  })
  const lock = automaticLock({
    minutes: () => preferences.read().lockAfterMinutes,
    lock: (because) => void vault.lockIfMade(because),
    leave: () => void leave('shutdown').then(() => app.quit()),
  })
  const copiedText = copiedTextHere()
  const window = new AppWindow({
    session: await confinedSession(
      {
        files: join(import.meta.dirname, '../renderer'),
        images: imageHandler(sessionView.askUnlessShown),
      },
      development,
    ),
    preload: preloadBeside(import.meta.dirname),
    development,
    place: {
      read: () => preferences.windowPlace,
      write: (place) => {
        preferences.windowPlace = place
      },
    },
    hiddenFromCapture: () => preferences.read().hideFromCapture,
    wantsToClose: () => void closeWindow(),
    sessionEnds: () => void vault.lockIfMade('shutdown'),
    ended: () => {
      log('window-ended', 'main')
      if (vault.state.kind === 'open') void vault.lock('window-ended')
      else window.replace()
    },
  })

  tellOfBlocked((blocked) => window.tell('privacy.blocked', blocked))
  serve({
    isOurs: (frame) => window.isOurs(frame),
    isOpen: () => vault.isOpen(),
    allows: (name) => sessionView.allows(name),
    handlers: mainHandlers({
      vaultFolder,
      vault,
      window,
      preferences,
      keychain: vaultKeychain(
        systemKeychain(safeStorage, process.platform),
        `${vaultFolder}.keychain`,
        randomBytes,
      ),
      keyGuard,
      sessionView,
      preferencesChanged,
      inUse: () => lock.touched(),
      copied: () => void copiedText.copied(),
      close: () => void closeWindow(),
    }),
    relay: (name, input) => vault.ask({ do: 'call', name, input }),
  })

  applyTheme(preferences.read())
  showMenu()
  app.on('second-instance', () => window.show())
  app.on('activate', () => window.show())
  app.on('window-all-closed', () => {
    // Kept empty of quitting: between the old window and the fresh one at lock there is none for a moment.
  })
  app.on('before-quit', (event) => {
    if (left) return
    event.preventDefault()
    void leave('asked').then(() => app.quit())
  })
  window.show()

  async function closeWindow(): Promise<void> {
    await leave('window-closed')
    if (process.platform !== 'darwin') return app.quit()
    leaving = null
    left = false
  }

  /** Locks, and closes the window. Asked again meanwhile, it is the same leaving. */
  function leave(because: LockReason): Promise<void> {
    leaving ??= vault
      .lock(because)
      .then(() => copiedText.forget())
      .then(() => {
        left = true
        window.close()
      })
    return leaving
  }

  function showMenu(): void {
    Menu.setApplicationMenu(
      applicationMenu({
        chose: (command) => {
          window.show()
          window.tell('menu.chosen', { command })
        },
        offers: (command) => !sessionView.isShown || command === 'show-safety',
        lock: () => void vault.lockIfMade('asked'),
      }),
    )
  }

  /** Before the window hears of it: what it reads anew then is in the new language. */
  function speakAs(chosen: Language): void {
    speak(chosen)
    vault.speak(regionalLanguage(chosen, app.getLocale()))
    showMenu()
  }

  function preferencesChanged(changed: Preferences, before: Preferences): void {
    applyTheme(changed)
    if (changed.language !== before.language) speakAs(language())
    window.hideFromCapture(changed.hideFromCapture)
    window.tell('settings.changed', changed)
  }
}

function applyTheme({ theme }: Preferences): void {
  nativeTheme.themeSource = theme === 'system' ? 'system' : theme === 'night' ? 'dark' : 'light'
}

/** Where `npm run dev` serves the window's files; null in every other start. */
function developmentServer(): URL | null {
  const address = process.env.ELECTRON_RENDERER_URL
  return app.isPackaged || address === undefined ? null : new URL(address)
}
