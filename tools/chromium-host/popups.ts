import type { BrowserContext, Page } from 'playwright-core'
import { HostWindow } from './browser-window.ts'
import type { HostCore } from './host-core.ts'

/**
 * Decides about every page the app did not open itself: what the app denies is closed before it has asked for
 * anything; what it allows, or says nothing about, becomes a window, as in Electron.
 */
export function watchPopups(core: HostCore, context: BrowserContext): void {
  context.on('page', (page) => {
    const decide = async () => {
      if (await core.pages.isOurs(page)) return
      const opener = openerOf(core, page)
      const announced = opener?.webContents.popups.shift()
      const url = core.addresses.toApp(announced?.url ?? (await addressOf(page)))
      await page.close()
      const verdict = opener?.webContents.windowOpenHandler?.({
        url,
        frameName: announced?.windowName ?? '',
        features: announced?.windowFeatures.join(',') ?? '',
        disposition: announced ? 'new-window' : 'background-tab',
      })
      if (verdict?.action === 'deny') return
      const window = new HostWindow(core, {})
      opener?.webContents.emit('did-create-window', window, { url })
      await window
        .loadURL(url)
        .catch((error: unknown) => console.error('chromium host: popup', String(error)))
    }
    decide().catch((error: unknown) => core.app.broke(error))
  })
}

/** Whose page opened it: the one that announced it, else the one in front. */
function openerOf(core: HostCore, page: Page): HostWindow | undefined {
  const inContext = [...core.windows].filter(
    (window) => window.webContents.placed?.page.context() === page.context(),
  )
  return inContext.find((window) => window.webContents.popups.length > 0) ?? inContext.at(-1)
}

/** Where a page wanted to go, also when it could not get there. */
async function addressOf(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page)
  const { frameTree } = await cdp.send('Page.getFrameTree')
  return frameTree.frame.unreachableUrl ?? frameTree.frame.url
}
