import { type HostCore, record } from './host-core.ts'
import type { FromPage } from './in-page/preload-world.ts'
import type { Session } from './session.ts'
import { sessionModule } from './session.ts'
import { HostEmitter, refuseUnknownOptions } from './unimplemented.ts'
import { WebContents, type WebPreferences } from './web-contents.ts'

/** Options of a BrowserWindow, as far as the host follows them. */
export interface WindowOptions {
  readonly width?: number
  readonly height?: number
  readonly x?: number
  readonly y?: number
  readonly title?: string
  readonly show?: boolean
  readonly webPreferences?: WebPreferences
  readonly [other: string]: unknown
}

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const events = [
  'always-on-top-changed',
  'blur',
  'close',
  'closed',
  'enter-full-screen',
  'focus',
  'hide',
  'leave-full-screen',
  'maximize',
  'minimize',
  'move',
  'moved',
  'page-title-updated',
  'ready-to-show',
  'resize',
  'resized',
  'responsive',
  'restore',
  'show',
  'unmaximize',
  'unresponsive',
  // Windows only.
  'session-end',
  'query-session-end',
]

/** Followed by the host. */
const followed = ['width', 'height', 'x', 'y', 'title', 'show', 'webPreferences']
/** How a native frame looks and behaves: there is none here, or it is Chromium's own. */
const withoutMeaning = [
  'acceptFirstMouse',
  'autoHideMenuBar',
  'backgroundColor',
  'center',
  'fullscreenable',
  'icon',
  'maximizable',
  'minHeight',
  'minWidth',
  'minimizable',
  'paintWhenInitiallyHidden',
  'resizable',
  'skipTaskbar',
  'tabbingIdentifier',
  'titleBarStyle',
  'useContentSize',
]
const knownOptions = new Set([...followed, ...withoutMeaning])

/** What the host always does, so the app may ask for it; asking for the opposite throws. */
const alwaysSo: Readonly<Record<string, unknown>> = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  spellcheck: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  plugins: false,
}
const knownPreferences = new Set([
  ...Object.keys(alwaysSo),
  'preload',
  'javascript',
  'session',
  'partition',
  'zoomFactor',
  // Nothing here is opened, cached, dropped or throttled by Chromium of its own accord, or it is Chromium's default.
  'devTools',
  'navigateOnDragDrop',
  'v8CacheOptions',
  'backgroundThrottling',
  'disableDialogs',
  'safeDialogs',
  'images',
  'webgl',
  'enableWebSQL',
  'autoplayPolicy',
  'disableBlinkFeatures',
  'defaultFontSize',
])

function checkPreferences(preferences: WebPreferences): void {
  refuseUnknownOptions('webPreferences', preferences, knownPreferences)
  for (const [name, always] of Object.entries(alwaysSo)) {
    if (name in preferences && preferences[name] !== always) {
      throw new Error(`not implemented by the Chromium host: webPreferences ${name}: ${preferences[name]}`)
    }
  }
}

let lastId = 0

/** Electron's BrowserWindow on a page of Chromium. */
export class HostWindow extends HostEmitter {
  readonly id: number
  readonly webContents: WebContents
  private readonly core: HostCore
  private bounds: Bounds
  private title: string
  private visible: boolean
  private minimized = false
  private maximized = false
  private fullScreen = false
  private gone = false
  private wasReady = false

  constructor(core: HostCore, options: WindowOptions) {
    super('BrowserWindow', events)
    if (!core.app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    refuseUnknownOptions('BrowserWindow', options, knownOptions)
    const preferences = options.webPreferences ?? {}
    checkPreferences(preferences)
    lastId += 1
    this.id = lastId
    this.core = core
    this.title = options.title ?? core.app.getName()
    this.visible = options.show !== false
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.bounds = { x, y, width, height }
    this.webContents = new WebContents(
      core,
      sessionOf(core, preferences),
      preferences,
      { width, height },
      (message) => this.hear(message),
    )
    core.windows.add(this)
    this.webContents.on('dom-ready', () => this.becomeReady())
    core.app.emit('web-contents-created', {}, this.webContents)
    core.app.emit('browser-window-created', {}, this)
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  show(): void {
    if (!this.visible) {
      this.visible = true
      this.emit('show')
    }
    this.focus()
  }

  showInactive(): void {
    this.visible = true
    this.emit('show')
  }

  hide(): void {
    this.visible = false
    this.emit('hide')
  }

  focus(): void {
    if (this.visible) this.webContents.focus()
    this.emit('focus')
  }

  blur(): void {
    this.emit('blur')
  }

  isVisible(): boolean {
    return this.visible && !this.minimized
  }

  isFocused(): boolean {
    return this.isVisible() && [...this.core.windows].at(-1) === this
  }

  isDestroyed(): boolean {
    return this.gone
  }

  isMinimized(): boolean {
    return this.minimized
  }

  isMaximized(): boolean {
    return this.maximized
  }

  isFullScreen(): boolean {
    return this.fullScreen
  }

  minimize(): void {
    this.minimized = true
    this.emit('minimize')
  }

  restore(): void {
    this.minimized = false
    this.emit('restore')
  }

  maximize(): void {
    this.maximized = true
    this.emit('maximize')
  }

  unmaximize(): void {
    this.maximized = false
    this.emit('unmaximize')
  }

  setFullScreen(on: boolean): void {
    this.fullScreen = on
    this.emit(on ? 'enter-full-screen' : 'leave-full-screen')
  }

  setTitle(title: string): void {
    this.title = title
  }

  getTitle(): string {
    return this.title
  }

  getBounds(): Bounds {
    return this.bounds
  }

  getNormalBounds(): Bounds {
    return this.bounds
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.bounds = { ...this.bounds, ...bounds }
    this.webContents.setSize(this.bounds)
    this.emit('resize')
  }

  /** Linux has no protection of a window from screenshots. */
  setContentProtection(...given: unknown[]): void {
    record(this.core, 'BrowserWindow.setContentProtection', ...given)
  }

  setMenuBarVisibility(...given: unknown[]): void {
    record(this.core, 'BrowserWindow.setMenuBarVisibility', ...given)
  }

  setBackgroundColor(...given: unknown[]): void {
    record(this.core, 'BrowserWindow.setBackgroundColor', ...given)
  }

  /** Asks the window to close, as a click on its close button does. */
  close(): void {
    if (this.gone) return
    let prevented = false
    this.emit('close', {
      preventDefault() {
        prevented = true
      },
    })
    if (!prevented) this.destroy()
  }

  /** Closes without asking. */
  destroy(): void {
    if (this.gone) return
    this.gone = true
    this.core.windows.delete(this)
    this.core.app.finishBeforeEnd(this.webContents.destroy())
    this.emit('closed')
    this.core.app.windowClosed()
  }

  private becomeReady(): void {
    if (this.wasReady) return
    this.wasReady = true
    this.emit('ready-to-show')
  }

  private hear(message: FromPage): void {
    if (message.kind === 'accelerator') this.core.menu.pressed(message.index)
    if (message.kind !== 'title') return
    let prevented = false
    const event = {
      preventDefault() {
        prevented = true
      },
    }
    this.emit('page-title-updated', event, message.title, true)
    if (!prevented) this.title = message.title
  }
}

function sessionOf(core: HostCore, { session, partition }: WebPreferences): Session {
  if (session) return session
  return partition === undefined ? core.defaultSession : sessionModule(core).fromPartition(partition)
}

/** The class `BrowserWindow` an app of this host makes its windows with. */
export function browserWindowClass(core: HostCore): new (options?: WindowOptions) => HostWindow {
  return class BrowserWindow extends HostWindow {
    constructor(options: WindowOptions = {}) {
      super(core, options)
    }

    static getAllWindows(): HostWindow[] {
      return [...core.windows]
    }

    static getFocusedWindow(): HostWindow | null {
      return [...core.windows].findLast((window) => window.isVisible()) ?? null
    }

    static fromWebContents(contents: WebContents): HostWindow | null {
      return [...core.windows].find((window) => window.webContents === contents) ?? null
    }

    static fromId(id: number): HostWindow | null {
      return [...core.windows].find((window) => window.id === id) ?? null
    }
  }
}
