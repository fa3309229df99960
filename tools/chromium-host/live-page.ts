import type { CDPSession } from 'playwright-core'
import { keysOf } from './accelerators.ts'
import type { HostCore } from './host-core.ts'
import type { FromPage, ToPage } from './in-page/preload-world.ts'
import { PageEvents, type PageNews } from './page-events.ts'
import type { PlacedPage } from './pages.ts'
import { PreloadBridge } from './preload-bridge.ts'
import type { Session } from './session.ts'
import type { WebPreferences } from './web-preferences.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** What happens in a page, for its WebContents. */
export interface PageHearing extends PageNews {
  message(message: FromPage, answer: (message: ToPage) => void): void
}

/** The page behind a WebContents: opened and set up, replaced after a crash, given back. */
export class LivePage {
  placed: PlacedPage | undefined
  crashed = false
  events: PageEvents | undefined
  private readonly place: 'shown' | 'none'
  private opening: Promise<PlacedPage>
  /** A page that crashes while it is being set up would never answer, so nothing crashes it before. */
  private isSetUp = false
  private cdp: CDPSession | undefined
  private bridge: PreloadBridge | undefined
  private readonly core: HostCore
  private readonly session: Session
  private readonly preferences: WebPreferences
  private readonly hearing: PageHearing
  private size: Size

  constructor(
    core: HostCore,
    session: Session,
    preferences: WebPreferences,
    size: Size,
    hearing: PageHearing,
  ) {
    this.core = core
    this.session = session
    this.preferences = preferences
    this.size = size
    this.hearing = hearing
    this.place = core.pages.claim()
    this.opening = this.open()
    this.opening.catch((error: unknown) => core.app.broke(error))
  }

  /** Resolves when the page can be used. */
  up(): Promise<PlacedPage> {
    return this.opening
  }

  /** The page to load something in: a fresh one after a crash. */
  forLoading(): Promise<PlacedPage> {
    if (this.crashed) {
      this.crashed = false
      this.opening = this.reopen()
    }
    return this.opening
  }

  send(channel: string, args: unknown[]): void {
    this.bridge?.send(channel, args)
  }

  /** Tells the page the keys of the application menu. */
  sendKeys(): void {
    this.bridge?.sendKeys(this.keys())
  }

  /** Resizes what a headless page is laid out in. */
  async setSize(size: Size): Promise<void> {
    this.size = size
    const { page, shown } = await this.opening
    if (!shown && !page.isClosed()) await page.setViewportSize(size)
  }

  /** Lays a headless page out as if everything were so much larger; a shown one is zoomed by Chromium's own keys. */
  async zoom(factor: number): Promise<void> {
    const { shown } = await this.opening
    if (shown) return
    const { width, height } = this.size
    await this.cdp?.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / factor),
      height: Math.round(height / factor),
      deviceScaleFactor: factor,
      mobile: false,
    })
  }

  /** Runs an editing command as its key would. */
  async edit(command: string): Promise<void> {
    await this.opening
    await this.cdp?.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] })
  }

  /** Ends the page's process with everything in it. */
  crash(): void {
    if (this.crashed) return
    const { placed, cdp } = this
    if (!this.isSetUp || !placed) void this.opening.then(() => this.crash())
    else if (placed.shown) {
      void this.detach().then(() => this.core.pages.empty(placed.page))
      this.hearing.gone()
    } else cdp?.send('Page.crash').catch(pageIsGone)
  }

  /** Gives the page back. */
  async close(): Promise<void> {
    const closed = this.opening.then(async (placed) => {
      await this.detach()
      await this.core.pages.close(placed)
    })
    if (this.place === 'shown') this.core.pages.release(closed)
    await closed
  }

  /** The page's process has ended, whoever ended it. */
  hasCrashed(): void {
    this.crashed = true
    this.bridge = undefined
  }

  private async reopen(): Promise<PlacedPage> {
    const old = this.placed
    await this.detach()
    if (old) await this.core.pages.close(old)
    return this.open()
  }

  private async open(): Promise<PlacedPage> {
    this.isSetUp = false
    const placed = await this.core.pages.open(this.session, this.place)
    this.placed = placed
    const { page, shown } = placed
    const cdp = await page.context().newCDPSession(page)
    this.cdp = cdp
    if (!shown) await page.setViewportSize(this.size)
    await this.core.theme.applyTo(page)
    this.events = new PageEvents(this.hearing, cdp, placed)
    if (this.preferences.javascript === false) {
      await cdp.send('Emulation.setScriptExecutionDisabled', { value: true })
    } else {
      const set = { file: this.preferences.preload, keys: () => this.keys(), asksToLeave: shown }
      this.bridge = await PreloadBridge.install(cdp, set, (message, answer) =>
        this.hearing.message(message, answer),
      )
    }
    this.isSetUp = true
    return placed
  }

  private keys() {
    return keysOf(this.core.menu.menu, this.placed?.shown ? 'shown' : 'none')
  }

  private async detach(): Promise<void> {
    this.events?.stop()
    this.bridge = undefined
    const { cdp } = this
    this.cdp = undefined
    // Its scripts and bindings go with the session; that of a page that ended would never answer.
    const detached = cdp?.detach().catch(pageIsGone)
    if (this.placed?.shown) await detached
  }
}

/** What is asked of a page as it ends is never answered, and need not be. */
function pageIsGone(error: unknown): void {
  if (!/closed|crashed|detach/i.test(String(error))) console.error('chromium host:', String(error))
}
