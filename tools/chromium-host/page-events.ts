import type { CDPSession, ConsoleMessage, Dialog, Frame, Page, Request } from 'playwright-core'
import type { PlacedPage } from './pages.ts'
import { isLeaving } from './pages.ts'
import type { Listener } from './unimplemented.ts'

/** A popup a page has asked for, as Chromium announces it just before it opens. */
export interface AnnouncedPopup {
  readonly url: string
  readonly windowName: string
  readonly windowFeatures: readonly string[]
}

/** What is told of a page. */
export interface PageNews {
  /** An event of WebContents, with its arguments. */
  event(name: string, ...args: unknown[]): void
  popup(popup: AnnouncedPopup): void
  /** The page's process has ended. */
  gone(): void
  /** Somebody wants to close the page's window, or has. */
  closing(): void
}

/** Tells what happens in a page, until stopped. */
export class PageEvents {
  loading = true
  private readonly page: Page
  private readonly stops: (() => void)[] = []

  constructor(news: PageNews, cdp: CDPSession, { page, shown }: PlacedPage) {
    this.page = page
    const isMain = (frame: Frame) => frame === page.mainFrame()
    this.hear('domcontentloaded', () => news.event('dom-ready', {}))
    this.hear('load', () => {
      this.loading = false
      news.event('did-finish-load', {})
      news.event('did-stop-loading', {})
    })
    this.hear('framenavigated', (frame: Frame) => {
      if (isMain(frame)) news.event('did-navigate', {}, frame.url(), 200, 'OK')
    })
    this.hear('request', (request: Request) => {
      if (!request.isNavigationRequest() || !isMain(request.frame())) return
      this.loading = true
      news.event('did-start-loading', {})
    })
    this.hear('requestfailed', (request: Request) => {
      if (!request.isNavigationRequest()) return
      const reason = request.failure()?.errorText ?? ''
      news.event('did-fail-load', {}, netError(reason), reason, request.url(), isMain(request.frame()))
    })
    this.hear('console', (message: ConsoleMessage) => {
      news.event('console-message', { level: message.type(), message: message.text() })
    })
    this.hear('crash', () => news.gone())
    if (shown) this.watchClosing(news)
    const announced = (popup: AnnouncedPopup) => news.popup(popup)
    cdp.on('Page.windowOpen', announced)
    this.stops.push(() => cdp.off('Page.windowOpen', announced))
  }

  /** Tells no more. */
  stop(): void {
    for (const stop of this.stops.splice(0)) stop()
  }

  /**
   * A person closes the window: Chromium asks the page, if the person has used it, and the question is answered with
   * staying, so that the app can decide as it does in Electron. A window nobody has touched closes at once.
   */
  private watchClosing(news: PageNews): void {
    this.hear('dialog', (dialog: Dialog) => {
      if (dialog.type() === 'beforeunload' && isLeaving(this.page)) return dialog.accept()
      if (dialog.type() === 'beforeunload') news.closing()
      return dialog.dismiss()
    })
    this.hear('close', () => news.closing())
  }

  private hear(event: string, listener: Listener): void {
    const emitter = this.page as unknown as NodeJS.EventEmitter
    emitter.on(event, listener)
    this.stops.push(() => emitter.off(event, listener))
  }
}

/** Chromium's number for an error, where Electron's users look at it; -2 (failed) for all others. */
function netError(text: string): number {
  if (text.includes('ERR_ABORTED')) return -3
  return text.includes('ERR_BLOCKED_BY_CLIENT') ? -20 : -2
}
