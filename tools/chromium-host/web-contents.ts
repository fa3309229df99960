import { type HostCore, record } from './host-core.ts'
import type { FromPage, ToPage } from './in-page/preload-world.ts'
import { LivePage } from './live-page.ts'
import { leave } from './navigation.ts'
import type { AnnouncedPopup } from './page-events.ts'
import { emptyPagePrefix, type PlacedPage } from './pages.ts'
import { type PdfOptions, pdfOf } from './printing.ts'
import type { Session } from './session.ts'
import { HostEmitter } from './unimplemented.ts'
import { mainFrameOf, type WebFrame } from './web-frame.ts'
import type { WebPreferences } from './web-preferences.ts'

/** What a page that wants a new window is answered. */
export type WindowOpenHandler = (details: {
  readonly url: string
  readonly frameName: string
  readonly features: string
  readonly disposition: string
}) => { readonly action: 'allow' | 'deny' }

/** What a window hears of its page. */
export interface WindowHearing {
  message(message: FromPage): void
  /** Somebody wants to close the window, or has. */
  closing(): void
}

const events = [
  'console-message',
  'destroyed',
  'did-create-window',
  'did-fail-load',
  'did-finish-load',
  'did-navigate',
  'did-start-loading',
  'did-stop-loading',
  'dom-ready',
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
  /** Popups the page has announced and that have not been decided about. */
  readonly popups: AnnouncedPopup[] = []
  /** The next main-frame navigation to this address was asked for by the app, not by the page. */
  expected: string | undefined
  readonly preferences: WebPreferences
  private readonly live: LivePage
  private readonly core: HostCore
  private readonly hearing: WindowHearing
  private destroyed = false
  private zoomFactor: number

  constructor(
    core: HostCore,
    session: Session,
    preferences: WebPreferences,
    size: { readonly width: number; readonly height: number },
    hearing: WindowHearing,
  ) {
    super('webContents', events)
    lastId += 1
    this.id = lastId
    this.core = core
    this.session = session
    this.preferences = preferences
    this.hearing = hearing
    this.zoomFactor = preferences.zoomFactor ?? 1
    this.mainFrame = mainFrameOf(this.id, () => this.getURL())
    this.live = new LivePage(core, session, preferences, size, {
      event: (name, ...args) => {
        if (this.getURL() !== '') this.emit(name, ...args)
      },
      popup: (popup) => this.popups.push(popup),
      gone: () => this.rendererGone(),
      closing: () => hearing.closing(),
      message: (message, answer) => this.receive(message, answer),
    })
    if (this.zoomFactor !== 1) void this.live.zoom(this.zoomFactor)
  }

  /** The page, once there is one; another after a crash. */
  get placed(): PlacedPage | undefined {
    return this.live.placed
  }

  /** Resolves when the page can be used. */
  up(): Promise<PlacedPage> {
    return this.live.up()
  }

  getURL(): string {
    const url = this.placed?.page.url() ?? ''
    return url.startsWith(emptyPagePrefix) || url === 'about:blank' ? '' : this.core.addresses.toApp(url)
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  isCrashed(): boolean {
    return this.live.crashed
  }

  isLoading(): boolean {
    return this.live.events?.loading ?? true
  }

  getLastWebPreferences(): WebPreferences {
    return this.preferences
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed')
    this.live.send(channel, args)
  }

  /** Loads an address. Rejects when it cannot be loaded. */
  loadURL(url: string): Promise<void> {
    const loading = this.load(url)
    // Electron's main process only warns of a rejection nobody awaits, as when a window is closed while it loads.
    loading.catch(() => undefined)
    return loading
  }

  reload(): void {
    void this.live.forLoading().then(({ page }) => {
      this.expected = page.url()
      return page.reload()
    })
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { page } = await this.live.up()
    return page.evaluate(code)
  }

  async printToPDF(options: PdfOptions = {}): Promise<Buffer> {
    const { page } = await this.live.up()
    return pdfOf(page, options)
  }

  /** Kept in `host.printing.prints`, or refused as `host.printing.answer` says. */
  print(
    options: PdfOptions = {},
    done: (success: boolean, failureReason: string) => void = () => undefined,
  ): void {
    void this.live.up().then(({ page }) => this.core.printing.print(page, options, done))
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
    void this.live.zoom(factor)
  }

  getZoomFactor(): number {
    return this.zoomFactor
  }

  /** Pinching is off in Chromium on a desktop. */
  async setVisualZoomLevelLimits(...given: unknown[]): Promise<void> {
    record(this.core, 'webContents.setVisualZoomLevelLimits', ...given)
  }

  isDevToolsOpened(): boolean {
    return false
  }

  closeDevTools(): void {
    record(this.core, 'webContents.closeDevTools')
  }

  focus(): void {
    void this.live.up().then(({ page }) => page.bringToFront())
  }

  /** Runs an editing command as its key would. */
  edit(command: string): void {
    void this.live.edit(command)
  }

  /** Ends the process of the page with everything in it. */
  forcefullyCrashRenderer(): void {
    if (!this.destroyed) this.live.crash()
  }

  /** The application menu has changed. */
  menuChanged(): void {
    this.live.sendKeys()
  }

  /** Resizes what the page is laid out in. */
  setSize(size: { readonly width: number; readonly height: number }): void {
    void this.live.setSize(size)
  }

  /** Ends the page. */
  async destroy(): Promise<void> {
    if (this.destroyed) return
    this.destroyed = true
    this.emit('destroyed')
    await this.live.close()
  }

  private async load(url: string): Promise<void> {
    const { page } = await this.live.forLoading()
    const address = this.core.addresses.toChromium(url)
    this.expected = address
    await page.goto(address, { waitUntil: 'load' })
  }

  /** The page has ended, whoever ended it. */
  rendererGone(): void {
    if (this.live.crashed || this.destroyed) return
    this.live.hasCrashed()
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
  }

  private receive(message: FromPage, answer: (message: ToPage) => void): void {
    if (this.destroyed) return
    switch (message.kind) {
      case 'invoke':
      case 'send':
        void this.core.ipcMain.receive(this, message, answer)
        break
      case 'accelerator':
        this.core.menu.pressed(message.item)
        break
      case 'navigate':
        leave(this, message.url)
        break
      default:
        this.hearing.message(message)
    }
  }
}
