import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type Session, screen, type WebFrameMain } from 'electron'
import type { NewsName } from '#shared/contract-types.ts'
import type { News } from '#shared/news.ts'
import { appOrigin, appPage } from './app-protocol.ts'
import type { WindowPlace } from './preferences.ts'
import { confinedPreferences } from './web-preferences.ts'
import { reachablePlace } from './window-place.ts'

/** Never changes: a title is seen in task switchers, over shoulders and by other programs. */
const title = 'Goldseam'
/** The token `bg` of both themes, so that a fresh window does not flash. */
const backgrounds = { paper: '#FBF8F3', night: '#191715' }
const minimum = { width: 900, height: 600 }
const usual: WindowPlace = { width: 1280, height: 800 }

interface Surroundings {
  readonly session: Session
  readonly preload: string
  /** The development server, or null. */
  readonly development: URL | null
  /** Whether other programs are kept from taking pictures of the window. Linux has no such protection. */
  hiddenFromCapture(): boolean
  readonly place: { read(): WindowPlace | null; write(place: WindowPlace): void }
  /** The person closes the window. It stays until `close` of {@link AppWindow} is called. */
  wantsToClose(): void
  /** The Windows session is about to end. Called once or twice; the window is closed by the system. */
  sessionEnds(): void
  /** The window's process ended without having been asked to. */
  ended(): void
}

/** The one window of the app. Its process can be thrown away and replaced while the app goes on. */
export class AppWindow {
  #window: BrowserWindow | null = null
  readonly #around: Surroundings

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** For dialogs that belong to the window. */
  get browserWindow(): BrowserWindow | null {
    return this.#window
  }

  /** Opens the window, or brings it to the front. */
  show(): void {
    const window = this.#window ?? this.#open()
    if (window.isMinimized()) window.restore()
    if (window.isVisible()) window.focus()
  }

  /** Ends the window's process, with everything it ever showed, and opens a fresh one in its place. */
  replace(): void {
    if (this.#window === null) return
    this.#destroy()
    this.#open()
  }

  close(): void {
    this.#destroy()
  }

  /** Keeps other programs from taking pictures of the window, or no longer. */
  hideFromCapture(hidden: boolean): void {
    this.#window?.setContentProtection(hidden)
  }

  tell<Name extends NewsName>(name: Name, news: News[Name]): void {
    this.#window?.webContents.send('news', name, news)
  }

  /** Whether a frame is the main frame of this window, showing our page. */
  isOurs(frame: WebFrameMain | null): boolean {
    if (frame === null || this.#window === null || frame !== this.#window.webContents.mainFrame) return false
    const { development } = this.#around
    return (
      frame.url.startsWith(`${appOrigin}/`) ||
      (development !== null && frame.url.startsWith(development.origin))
    )
  }

  #open(): BrowserWindow {
    const { session, preload, development, place } = this.#around
    const { maximised, ...bounds } = reachablePlace(place.read() ?? usual, usableAreas())
    const window = new BrowserWindow({
      ...bounds,
      minWidth: minimum.width,
      minHeight: minimum.height,
      title,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? backgrounds.night : backgrounds.paper,
      webPreferences: {
        session,
        preload,
        ...confinedPreferences,
        devTools: development !== null,
      },
    })
    this.#window = window
    window.setContentProtection(this.#around.hiddenFromCapture())
    window.once('ready-to-show', () => {
      if (maximised) window.maximize()
      window.show()
    })
    window.on('page-title-updated', (event) => event.preventDefault())
    window.on('close', (event) => {
      event.preventDefault()
      this.#rememberPlace(window)
      this.#around.wantsToClose()
    })
    window.on('query-session-end', () => this.#around.sessionEnds())
    window.on('session-end', () => this.#around.sessionEnds())
    window.webContents.on('render-process-gone', () => {
      if (this.#window === window) this.#around.ended()
    })
    void window.loadURL(development === null ? appPage : development.href)
    return window
  }

  #destroy(): void {
    const window = this.#window
    this.#window = null
    if (window === null || window.isDestroyed()) return
    this.#rememberPlace(window)
    // `destroy` alone may leave the process to be used again; what it showed must be gone.
    window.webContents.forcefullyCrashRenderer()
    window.destroy()
  }

  #rememberPlace(window: BrowserWindow): void {
    if (window.isDestroyed()) return
    this.#around.place.write({
      ...window.getNormalBounds(),
      ...(window.isMaximized() && { maximised: true }),
    })
  }
}

/** The parts of the screens that windows may use, the main one first. */
function usableAreas(): Electron.Rectangle[] {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  return [main, ...others].map(({ workArea }) => workArea)
}

/** Path of the preload beside main's bundle. */
export const preloadBeside = (folder: string): string => join(folder, '../preload/index.cjs')
