import { type HostCore, record } from './host-core.ts'
import type { FromPage } from './in-page/preload-world.ts'
import { type Session, sessionModule } from './session.ts'
import { HostEmitter } from './unimplemented.ts'
import { WebContents } from './web-contents.ts'
import type { WebPreferences } from './web-preferences.ts'
import { checkWindowOptions, type WindowOptions, windowEvents } from './window-options.ts'

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
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
    super('BrowserWindow', windowEvents)
    if (!core.app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    checkWindowOptions(options)
    const preferences = options.webPreferences ?? {}
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
      {
        message: (message) => this.hear(message),
        closing: () => this.close(),
      },
    )
    core.windows.add(this)
    this.webContents.on('dom-ready', () => this.becomeReady())
    core.app.finishBeforeEnd(placeWindow(this.webContents, options))
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
    this.core.app.finishBeforeEnd(placeWindow(this.webContents, this.bounds))
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
    const isShown = this.webContents.placed?.shown === true
    if (message.kind === 'title') this.titleChanged(message.title)
    else if (message.kind === 'input') this.core.power.touched()
    else if (message.kind === 'focus' && isShown) this.emit(message.focused ? 'focus' : 'blur')
    else if (message.kind === 'bounds' && isShown) {
      const { x, y, width, height } = message
      this.bounds = { x, y, width, height }
    }
  }

  private titleChanged(title: string): void {
    let prevented = false
    const event = {
      preventDefault() {
        prevented = true
      },
    }
    this.emit('page-title-updated', event, title, true)
    if (!prevented) this.title = title
  }
}

/** Moves the window a person sees. A place that was never chosen is left to the system. */
async function placeWindow(contents: WebContents, bounds: Partial<Bounds>): Promise<void> {
  const { shown, chromium, page } = await contents.up()
  if (!shown) return
  const cdp = await page.context().newCDPSession(page)
  const { targetInfo } = await cdp.send('Target.getTargetInfo')
  const { windowId } = await chromium.cdp.send('Browser.getWindowForTarget', {
    targetId: targetInfo.targetId,
  })
  const { x, y, width, height } = bounds
  await chromium.cdp.send('Browser.setWindowBounds', {
    windowId,
    bounds: {
      ...(x === undefined ? {} : { left: x }),
      ...(y === undefined ? {} : { top: y }),
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    },
  })
  await cdp.detach()
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
