import type { Page } from 'playwright-core'
import { type HostCore, record } from './host-core.ts'

/**
 * Electron's clipboard: that of the Chromium the windows without a display live in, where what is copied and pasted
 * in them goes. In the window a person sees it is the system's, which the host does not reach: there it is recorded.
 */
export class Clipboard {
  private readonly core: HostCore
  private opened: Promise<Page> | undefined
  /** Clearing does not wait in Electron; here what is asked next does. */
  private last: Promise<unknown> = Promise.resolve()

  constructor(core: HostCore) {
    this.core = core
  }

  readText(): Promise<string> {
    return this.next((page) => page.evaluate(() => navigator.clipboard.readText()), 'readText', '')
  }

  writeText(text: string): Promise<void> {
    const write = (page: Page) => page.evaluate((given) => navigator.clipboard.writeText(given), text)
    return this.next(write, 'writeText', undefined)
  }

  clear(): void {
    const clear = (page: Page) => page.evaluate(() => navigator.clipboard.writeText(''))
    this.core.app.finishBeforeEnd(this.next(clear, 'clear', undefined))
  }

  private next<T>(work: (page: Page) => Promise<T>, name: string, without: T): Promise<T> {
    if (this.core.options.headed) {
      record(this.core, `clipboard.${name}`)
      return Promise.resolve(without)
    }
    const done = this.last.then(async () => {
      this.opened ??= this.core.pages.openForClipboard()
      return work(await this.opened)
    })
    this.last = done.catch(() => undefined)
    return done
  }
}
