import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { printPageHandler } from '../../../../../src/main/print-page.ts'

export const chromiumPath = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find(
  existsSync,
)

/** Whether there is a Chromium to print with. Says so once where there is none. */
export const canPrint = chromiumPath !== undefined
if (!canPrint) process.stdout.write('not run: needs chromium\n')

/** Prints as the print window does: the same page, style and policy, no scripts, in Debian's Chromium. */
export class Printer {
  #browser: Browser | null = null
  /** Addresses the page asked for and did not get. */
  readonly refused: string[] = []

  async print(html: string, paper: 'A4' | 'Letter' = 'A4'): Promise<Uint8Array> {
    if (chromiumPath === undefined) throw new Error('no Chromium')
    this.#browser ??= await chromium.launch({
      executablePath: chromiumPath,
      chromiumSandbox: process.getuid?.() !== 0,
    })
    const context = await this.#browser.newContext({ javaScriptEnabled: false, offline: false })
    try {
      const handler = printPageHandler(html)
      await context.route('**/*', async (route) => {
        const address = route.request().url().replace('https://print.app.invalid/', 'app://print/')
        const response = await handler(new Request(address))
        if (response.status !== 200) this.refused.push(address)
        await route.fulfill({
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: Buffer.from(await response.arrayBuffer()),
        })
      })
      const page = await context.newPage()
      await page.goto('https://print.app.invalid/notes.html')
      return new Uint8Array(
        await page.pdf({
          format: paper,
          preferCSSPageSize: true,
          printBackground: true,
          tagged: true,
          outline: true,
        }),
      )
    } finally {
      await context.close()
    }
  }

  async close(): Promise<void> {
    await this.#browser?.close()
  }
}
