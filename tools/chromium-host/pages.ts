import type { BrowserContext, Page } from 'playwright-core'
import { Chromium } from './chromium.ts'
import type { HostOptions } from './host-options.ts'
import type { Session } from './session.ts'

/** A page and the Chromium it lives in. */
export interface PlacedPage {
  readonly page: Page
  readonly chromium: Chromium
  /** Chromium's own name for the page's context. */
  readonly contextId: string | undefined
  /** Whether it is the one window a person sees: it cannot be closed and opened again, only emptied. */
  readonly shown: boolean
}

type ContextReady = (context: BrowserContext, chromium: Chromium) => Promise<void>

/**
 * Where pages come from. Headless, every session of the app has an off-the-record context of its own. With a window
 * for a person, the first BrowserWindow gets that window, and all others (print windows) live in a second, headless
 * Chromium, because a headed one cannot hide a window.
 */
export class Pages {
  private readonly options: HostOptions
  private readonly switches: () => ReadonlyMap<string, string>
  private readonly prepare: ContextReady
  private readonly ended: () => void
  private readonly started = new Map<'shown' | 'none', Promise<Chromium>>()
  private readonly contexts = new Map<Session, Promise<BrowserContext>>()
  private readonly ours = new WeakSet<Page>()
  private readonly openings = new Set<Promise<Page>>()
  private shownIsTaken = false
  private shownIsPrepared = false
  /** Done when the shown window's last BrowserWindow has let go of it. */
  private freed: Promise<void> = Promise.resolve()
  /** While the shown window is being emptied: done when it is. */
  private emptying: Promise<void> | null = null

  constructor(
    options: HostOptions,
    switches: () => ReadonlyMap<string, string>,
    prepare: ContextReady,
    ended: () => void,
  ) {
    this.options = options
    this.switches = switches
    this.prepare = prepare
    this.ended = ended
  }

  /** Starts the Chromium the first window will need. */
  async start(): Promise<void> {
    await this.chromium(this.options.headed ? 'shown' : 'none')
  }

  /** Every Chromium running for this app. */
  running(): Promise<Chromium[]> {
    return Promise.all(this.started.values())
  }

  /** Where a BrowserWindow that is being made will be. Decided at once, before anything is waited for. */
  claim(): 'shown' | 'none' {
    if (!this.options.headed || this.shownIsTaken) return 'none'
    this.shownIsTaken = true
    return 'shown'
  }

  /** The BrowserWindow in the shown window ends; the next may have it when `freed` is done. */
  release(freed: Promise<void>): void {
    this.shownIsTaken = false
    this.freed = freed
  }

  /** A page for a BrowserWindow, at an empty document. */
  async open(session: Session, place: 'shown' | 'none'): Promise<PlacedPage> {
    if (place === 'shown') return this.openShown()
    const chromium = await this.chromium('none')
    const context = await this.contextOf(session, chromium)
    const opening = context.newPage()
    this.openings.add(opening)
    const page = await opening
    this.ours.add(page)
    this.openings.delete(opening)
    return { page, chromium, contextId: await contextIdOf(page), shown: false }
  }

  /** A page that belongs to no window and may read and write the clipboard of the Chromium without a display. */
  async openForClipboard(): Promise<Page> {
    const { browser } = await this.chromium('none')
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
    await page.goto(clipboardPage)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: clipboardPage })
    return page
  }

  /** Whether the app has opened this page itself. */
  async isOurs(page: Page): Promise<boolean> {
    await Promise.allSettled(this.openings)
    return this.ours.has(page)
  }

  /** Gives a page back: closes it, or empties the shown window for the BrowserWindow that may come next. */
  async close({ page, shown }: PlacedPage): Promise<void> {
    if (page.isClosed()) return
    await (shown ? this.empty(page) : page.close())
  }

  /** Ends the process of the page in the shown window, and leaves an empty page there. */
  empty(page: Page): Promise<void> {
    this.emptying ??= replaceRenderer(page).finally(() => {
      this.emptying = null
    })
    return this.emptying
  }

  /** Ends every Chromium. */
  async end(): Promise<void> {
    for (const chromium of await Promise.allSettled(this.started.values())) {
      if (chromium.status === 'fulfilled') await chromium.value.close()
    }
  }

  private async openShown(): Promise<PlacedPage> {
    const chromium = await this.chromium('shown')
    await this.freed
    const page = chromium.shownPage
    if (!page || page.isClosed()) throw new Error('the window a person sees is closed')
    this.ours.add(page)
    if (!this.shownIsPrepared) await this.prepare(page.context(), chromium)
    this.shownIsPrepared = true
    return { page, chromium, contextId: await contextIdOf(page), shown: true }
  }

  private chromium(window: 'shown' | 'none'): Promise<Chromium> {
    const started =
      this.started.get(window) ?? Chromium.start(this.options, this.switches(), window, this.ended)
    this.started.set(window, started)
    return started
  }

  private contextOf(session: Session, chromium: Chromium): Promise<BrowserContext> {
    const open = async () => {
      const context = await chromium.newContext(this.options)
      await this.prepare(context, chromium)
      return context
    }
    const context = this.contexts.get(session) ?? open()
    this.contexts.set(session, context)
    return context
  }
}

async function contextIdOf(page: Page): Promise<string | undefined> {
  const cdp = await page.context().newCDPSession(page)
  const { targetInfo } = await cdp.send('Target.getTargetInfo')
  await cdp.detach()
  return targetInfo.browserContextId
}

const clipboardPage = 'https://clipboard.invalid'

let emptied = 0
const leaving = new WeakSet<Page>()

/** Whether the host itself is moving a page elsewhere. */
export function isLeaving(page: Page): boolean {
  return leaving.has(page)
}

/**
 * Moves a page to an empty document of another site. Chromium gives every site a process of its own, so the old
 * document's process ends with all it held; a crash would do the same, but Playwright cannot use a page after one.
 */
async function replaceRenderer(page: Page): Promise<void> {
  if (page.url().startsWith(emptyPagePrefix)) return
  emptied += 1
  leaving.add(page)
  await page.goto(`${emptyPagePrefix}${emptied}.invalid/`)
  leaving.delete(page)
}

/** Addresses of empty documents that the host itself serves. */
export const emptyPagePrefix = 'https://emptied-'
