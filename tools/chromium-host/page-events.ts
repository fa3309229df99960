import type { CDPSession, ConsoleMessage, Frame, Page, Request } from 'playwright-core'
import type { PlacedPage } from './pages.ts'
import type { Listener } from './unimplemented.ts'
import type { WebContents } from './web-contents.ts'

/** A popup a page has asked for, as Chromium announces it just before it opens. */
export interface AnnouncedPopup {
  readonly url: string
  readonly windowName: string
  readonly windowFeatures: readonly string[]
}

/** Passes on what happens in a page as the events of its WebContents, until stopped. */
export class PageEvents {
  loading = true
  private readonly page: Page
  private readonly stops: (() => void)[] = []

  constructor(contents: WebContents, cdp: CDPSession, { page }: PlacedPage) {
    this.page = page
    const isMain = (frame: Frame) => frame === page.mainFrame()
    this.hear('domcontentloaded', () => {
      if (contents.getURL() !== '') contents.emit('dom-ready', {})
    })
    this.hear('load', () => {
      if (contents.getURL() === '') return
      this.loading = false
      contents.emit('did-finish-load', {})
      contents.emit('did-stop-loading', {})
    })
    this.hear('framenavigated', (frame: Frame) => {
      if (isMain(frame) && contents.getURL() !== '')
        contents.emit('did-navigate', {}, contents.getURL(), 200, 'OK')
    })
    this.hear('request', (request: Request) => {
      if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return
      this.loading = true
      contents.emit('did-start-loading', {})
    })
    this.hear('requestfailed', (request: Request) => {
      if (!request.isNavigationRequest()) return
      const reason = request.failure()?.errorText ?? ''
      contents.emit('did-fail-load', {}, netError(reason), reason, request.url(), isMain(request.frame()))
    })
    this.hear('console', (message: ConsoleMessage) => {
      contents.emit('console-message', { level: message.type(), message: message.text() })
    })
    this.hear('crash', () => contents.rendererGone())
    const announced = (popup: AnnouncedPopup) => popupsOf(contents).push(popup)
    cdp.on('Page.windowOpen', announced)
    this.stops.push(() => cdp.off('Page.windowOpen', announced))
  }

  /** Passes on no more. */
  stop(): void {
    for (const stop of this.stops.splice(0)) stop()
  }

  private hear(event: string, listener: Listener): void {
    const emitter = this.page as unknown as NodeJS.EventEmitter
    emitter.on(event, listener)
    this.stops.push(() => emitter.off(event, listener))
  }
}

const announcedPopups = new WeakMap<WebContents, AnnouncedPopup[]>()

/** The popups a page has announced and that have not been decided about. */
export function popupsOf(contents: WebContents): AnnouncedPopup[] {
  const popups = announcedPopups.get(contents) ?? []
  announcedPopups.set(contents, popups)
  return popups
}

/** Chromium's number for an error, where Electron's users look at it; -2 (failed) for all others. */
function netError(text: string): number {
  if (text.includes('ERR_ABORTED')) return -3
  return text.includes('ERR_BLOCKED_BY_CLIENT') ? -20 : -2
}
