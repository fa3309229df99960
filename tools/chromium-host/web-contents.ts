import type { CDPSession } from 'playwright-core'
import { keysOf } from './accelerators.ts'
import { type HostCore, record } from './host-core.ts'
import type { FromPage, ToPage } from './in-page/preload-world.ts'
import { leave } from './navigation.ts'
import { PageEvents } from './page-events.ts'
import { emptyPagePrefix, type PlacedPage, replaceRenderer } from './pages.ts'
import { PreloadBridge } from './preload-bridge.ts'
import { type PdfOptions, pdfOf } from './printing.ts'
import type { Session } from './session.ts'
import { HostEmitter, refuseUnknown } from './unimplemented.ts'

/** webPreferences of a BrowserWindow, as far as the host follows them. */
export interface WebPreferences {
  readonly preload?: string
  readonly javascript?: boolean
  readonly session?: Session
  readonly partition?: string
  readonly zoomFactor?: number
  readonly [other: string]: unknown
}

/** Electron's WebFrameMain, for the main frame. */
export interface WebFrame {
  readonly url: string
  readonly origin: string
  readonly parent: null
  readonly top: WebFrame
  readonly routingId: number
  readonly processId: number
  readonly frameTreeNodeId: number
}

/** What a page that wants a new window is answered. */
export type WindowOpenHandler = (details: {
  readonly url: string
  readonly frameName: string
  readonly features: string
  readonly disposition: string
}) => { readonly action: 'allow' | 'deny' }

const events = [
  'before-mouse-event',
  'console-message',
  'destroyed',
  'did-create-window',
  'did-fail-load',
  'did-finish-load',
  'did-navigate',
  'did-start-loading',
  'did-stop-loading',
  'dom-ready',
  'page-title-updated',
  'render-process-gone',
  'will-frame-navigate',
  'will-navigate',
  'will-redirect',
  // There is no <webview> in Chromium.
  'will-attach-webview',
]

let lastId = 0

/** Electron's WebContents: one page, its preload and its way to somewhere. */
export class WebContents extends HostEmitter {
  readonly id: number
  readonly session: Session
  readonly mainFrame: WebFrame
  windowOpenHandler: WindowOpenHandler | null = null
  /** The page, once there is one; another after a crash. */
  placed: PlacedPage | undefined
  /** The next main-frame navigation to this address was asked for by the app, not by the page. */
  expected: string | undefined
  private opening: Promise<PlacedPage>
  private cdp: CDPSession | undefined
  private bridge: PreloadBridge | undefined
  private pageEvents: PageEvents | undefined
  private readonly core: HostCore
  private readonly preferences: WebPreferences
  private size: { readonly width: number; readonly height: number }
  private destroyed = false
  private crashed = false
  /** Whether the page is set up. */
  private isUp = false
  private zoomFactor: number
  private readonly hear: (message: FromPage) => void

  constructor(
    core: HostCore,
    session: Session,
    preferences: WebPreferences,
    size: { readonly width: number; readonly height: number },
    hear: (message: FromPage) => void,
  ) {
    super('webContents', events)
    lastId += 1
    this.id = lastId
    this.core = core
    this.session = session
    this.preferences = preferences
    this.size = size
    this.zoomFactor = preferences.zoomFactor ?? 1
    this.hear = hear
    this.mainFrame = makeMainFrame(this.id, () => this.getURL())
    this.opening = this.open()
    this.opening.catch((error: unknown) => core.app.broke(error))
  }

  /** Resolves when the page can be used. */
  up(): Promise<PlacedPage> {
    return this.opening
  }

  getURL(): string {
    const url = this.placed?.page.url() ?? ''
    return url.startsWith(emptyPagePrefix) || url === 'about:blank' ? '' : this.core.addresses.toApp(url)
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  isCrashed(): boolean {
    return this.crashed
  }

  isLoading(): boolean {
    return this.pageEvents?.loading ?? true
  }

  getLastWebPreferences(): WebPreferences {
    return this.preferences
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed')
    this.bridge?.send(channel, args)
  }

  /** Loads an address. Rejects when it cannot be loaded. */
  loadURL(url: string): Promise<void> {
    const loading = this.load(url)
    // Electron's main process only warns of a rejection nobody awaits, as when a window is closed while it loads.
    loading.catch(() => undefined)
    return loading
  }

  private async load(url: string): Promise<void> {
    if (this.crashed) {
      this.crashed = false
      this.opening = this.reopen()
    }
    const { page } = await this.opening
    const address = this.core.addresses.toChromium(url)
    this.expected = address
    await page.goto(address, { waitUntil: 'load' })
  }

  reload(): void {
    void this.opening.then(({ page }) => {
      this.expected = page.url()
      return page.reload()
    })
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { page } = await this.opening
    return page.evaluate(code)
  }

  async printToPDF(options: PdfOptions = {}): Promise<Buffer> {
    const { page } = await this.opening
    return pdfOf(page, options)
  }

  /** The printed page is kept in `host.prints`, or refused as `host.printing` says. */
  print(
    options: PdfOptions = {},
    done: (success: boolean, failureReason: string) => void = () => undefined,
  ): void {
    void this.opening.then(({ page }) => this.core.printing.print(page, options, done))
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
    void this.opening.then(() => this.cdp?.send('Emulation.setPageScaleFactor', { pageScaleFactor: factor }))
  }

  getZoomFactor(): number {
    return this.zoomFactor
  }

  setVisualZoomLevelLimits(...given: unknown[]): Promise<void> {
    record(this.core, 'webContents.setVisualZoomLevelLimits', ...given)
    return Promise.resolve()
  }

  isDevToolsOpened(): boolean {
    return false
  }

  closeDevTools(): void {
    record(this.core, 'webContents.closeDevTools')
  }

  focus(): void {
    void this.opening.then(({ page }) => page.bringToFront())
  }

  /** Runs an editing command as its key would. */
  edit(
    command: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'delete' | 'selectAll',
  ): void {
    void this.opening.then(() =>
      this.cdp?.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] }),
    )
  }

  /** Ends the process of the page with everything in it. */
  forcefullyCrashRenderer(): void {
    if (this.destroyed || this.crashed) return
    if (!this.isUp) {
      // A page that crashes while it is being set up would never answer.
      void this.opening.then(() => this.forcefullyCrashRenderer())
      return
    }
    const { placed, cdp } = this
    if (placed?.shown) {
      void this.detach().then(() => replaceRenderer(placed.page))
      this.rendererGone()
    } else void cdp?.send('Page.crash').catch(() => undefined)
  }

  /** The application menu has changed. */
  menuChanged(): void {
    this.bridge?.sendKeys(keysOf(this.core.menu.menu))
  }

  /** Resizes what the page is laid out in. */
  setSize(size: { readonly width: number; readonly height: number }): void {
    this.size = size
    void this.opening.then(async ({ page, shown }) => {
      if (!shown && !page.isClosed()) await page.setViewportSize(size)
    })
  }

  /** Ends the page. */
  async destroy(): Promise<void> {
    if (this.destroyed) return
    this.destroyed = true
    this.emit('destroyed')
    const placed = await this.opening
    await this.detach()
    await this.core.pages.close(placed)
  }

  /** The page is gone, whoever ended it. */
  rendererGone(): void {
    if (this.crashed || this.destroyed) return
    this.crashed = true
    this.bridge = undefined
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  }

  private async reopen(): Promise<PlacedPage> {
    const old = this.placed
    await this.detach()
    if (old) await this.core.pages.close(old)
    return this.open()
  }

  private async open(): Promise<PlacedPage> {
    this.isUp = false
    const placed = await this.core.pages.open(this.session)
    this.placed = placed
    const { page, shown } = placed
    const cdp = await page.context().newCDPSession(page)
    this.cdp = cdp
    if (!shown) await page.setViewportSize(this.size)
    await this.core.theme.applyTo(page)
    this.pageEvents = new PageEvents(this, cdp, placed)
    if (this.preferences.javascript === false) {
      await cdp.send('Emulation.setScriptExecutionDisabled', { value: true })
    } else {
      this.bridge = await PreloadBridge.install(
        cdp,
        this.preferences.preload,
        () => keysOf(this.core.menu.menu),
        (message, answer) => this.receive(message, answer),
      )
    }
    this.isUp = true
    return placed
  }

  private async detach(): Promise<void> {
    this.pageEvents?.stop()
    this.bridge = undefined
    const { cdp } = this
    this.cdp = undefined
    // Its scripts and bindings go with the session; that of a page that ended would never answer.
    const detached = cdp?.detach().catch(() => undefined)
    if (this.placed?.shown) await detached
  }

  private receive(message: FromPage, answer: (message: ToPage) => void): void {
    if (this.destroyed) return
    if (message.kind === 'invoke' || message.kind === 'send') {
      void this.core.ipcMain.receive(this, message, answer)
    } else if (message.kind === 'navigate') leave(this, message.url)
    else this.hear(message)
  }
}

function makeMainFrame(id: number, url: () => string): WebFrame {
  const frame: WebFrame = refuseUnknown('webFrameMain', {
    get url() {
      return url()
    },
    get origin() {
      const now = url()
      return now === '' ? 'null' : now.replace(/^([a-z-]+:\/\/[^/]*).*$/, '$1')
    },
    parent: null,
    get top() {
      return frame
    },
    routingId: id,
    processId: id,
    frameTreeNodeId: id,
  })
  return frame
}
