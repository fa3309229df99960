import type { BrowserContext, Request as PageRequest, Route } from 'playwright-core'
import type { Chromium } from './chromium.ts'
import type { HostCore } from './host-core.ts'
import { mayNavigate, mayRedirect } from './navigation.ts'
import { emptyPagePrefix } from './pages.ts'
import { applyPermissions } from './permissions.ts'
import { watchPopups } from './popups.ts'
import type { WebContents } from './web-contents.ts'
import { originOf } from './web-frame.ts'
import type { RequestDetails } from './web-request.ts'

/** Puts every request of a context under the app's rules, and serves the app's own addresses. */
export async function guardContext(
  core: HostCore,
  context: BrowserContext,
  chromium: Chromium,
): Promise<void> {
  watchPopups(core, context)
  await context.route('**/*', async (route) => {
    try {
      await gate(core, chromium, route)
    } catch (error) {
      // A page that closes while it loads takes its requests with it.
      if (/closed|crashed|detach/i.test(String(error))) return
      core.app.broke(error)
    }
  })
}

async function gate(core: HostCore, chromium: Chromium, route: Route): Promise<void> {
  const request = route.request()
  const address = request.url()
  if (address.startsWith(emptyPagePrefix)) {
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
  }
  const contents = ownerOf(core, request)
  // The only pages without an owner are popups nobody has allowed yet.
  if (!contents) return route.abort('blockedbyclient')
  if (request.isNavigationRequest() && !mayNavigate(contents, request, core.addresses)) {
    return route.abort('aborted')
  }
  const { session, preferences } = contents
  if (preferences.images === false && request.resourceType() === 'image')
    return route.abort('blockedbyclient')
  const url = core.addresses.toApp(address)
  const details = detailsOf(core, contents, request, url)
  const verdict = await session.webRequest.askBefore(details)
  if (verdict.cancel) return route.abort('blockedbyclient')
  if (verdict.redirectURL !== undefined) {
    return route.fulfill({
      status: 307,
      headers: { location: core.addresses.toChromium(verdict.redirectURL) },
    })
  }
  const handler = session.protocol.handlerOf(url)
  if (!handler) {
    const { reachable } = core.options
    return reachable !== null && new URL(url).host === reachable.host
      ? route.continue()
      : route.abort('failed')
  }
  const response = await handler(await requestForApp(core, request, url))
  const received = await session.webRequest.askReceived(details, response)
  if (received.cancel) return route.abort('blockedbyclient')
  const location = response.headers.get('location')
  if (response.status >= 300 && response.status < 400 && location !== null) {
    await route.abort('aborted')
    const to = new URL(location, url).href
    if (mayRedirect(contents, request, to)) await contents.loadURL(to)
    return
  }
  if (request.isNavigationRequest() && contents.placed) {
    await applyPermissions(chromium.cdp, session, contents, {
      app: originOf(url),
      chromium: new URL(address).origin,
    })
  }
  const headers = received.responseHeaders ?? Object.fromEntries(response.headers)
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
    ),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

function ownerOf(core: HostCore, request: PageRequest): WebContents | undefined {
  try {
    const page = request.frame().page()
    return [...core.windows].find((window) => window.webContents.placed?.page === page)?.webContents
  } catch {
    // Playwright throws for the first request of a page it has not told of yet: a popup.
    return undefined
  }
}

const resourceTypes: Readonly<Record<string, string>> = {
  stylesheet: 'stylesheet',
  script: 'script',
  image: 'image',
  font: 'font',
  media: 'media',
  xhr: 'xhr',
  fetch: 'xhr',
  ping: 'ping',
  websocket: 'webSocket',
}

let lastRequestId = 0

function detailsOf(core: HostCore, contents: WebContents, request: PageRequest, url: string): RequestDetails {
  lastRequestId += 1
  const isDocument = request.resourceType() === 'document'
  const document = request.frame().parentFrame() === null ? 'mainFrame' : 'subFrame'
  return {
    id: lastRequestId,
    url,
    method: request.method(),
    resourceType: isDocument ? document : (resourceTypes[request.resourceType()] ?? 'other'),
    referrer: core.addresses.toApp(request.headers().referer ?? ''),
    timestamp: core.clock.now(),
    webContentsId: contents.id,
  }
}

async function requestForApp(core: HostCore, request: PageRequest, url: string): Promise<Request> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(await request.allHeaders())) {
    if (name.startsWith(':')) continue
    const isOrigin = name === 'origin' || name === 'referer'
    headers.set(name, isOrigin ? core.addresses.originToApp(value) : value)
  }
  const body = request.postDataBuffer()
  return new Request(url, {
    method: request.method(),
    headers,
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  })
}
