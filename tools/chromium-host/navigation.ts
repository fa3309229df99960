import type { Request } from 'playwright-core'
import type { Addresses } from './addresses.ts'
import type { WebContents } from './web-contents.ts'

/** Asks the app whether a frame may go where it wants to. What the app itself asked for is not asked about. */
export function mayNavigate(contents: WebContents, request: Request, addresses: Addresses): boolean {
  const isMainFrame = request.frame().parentFrame() === null
  if (isMainFrame && contents.expected === request.url()) {
    contents.expected = undefined
    return true
  }
  const url = addresses.toApp(request.url())
  return (
    !prevents(contents, 'will-frame-navigate', url, isMainFrame) &&
    !(isMainFrame && prevents(contents, 'will-navigate', url, true))
  )
}

/** Asks the app whether a redirect of the main frame may be followed. */
export function mayRedirect(contents: WebContents, request: Request, to: string): boolean {
  const isMainFrame = request.isNavigationRequest() && request.frame().parentFrame() === null
  return isMainFrame && !prevents(contents, 'will-redirect', to, true)
}

/** A page wants to go somewhere Chromium loads without asking; it goes there only if nobody prevents it. */
export function leave(contents: WebContents, url: string): void {
  if (prevents(contents, 'will-frame-navigate', url, true)) return
  if (!prevents(contents, 'will-navigate', url, true)) void contents.loadURL(url)
}

function prevents(contents: WebContents, name: string, url: string, isMainFrame: boolean): boolean {
  let prevented = false
  const event = {
    url,
    isMainFrame,
    isSameDocument: false,
    frame: isMainFrame ? contents.mainFrame : null,
    initiator: contents.mainFrame,
    get defaultPrevented() {
      return prevented
    },
    preventDefault() {
      prevented = true
    },
  }
  contents.emit(name, event, url, false, isMainFrame)
  return prevented
}
