import { notImplemented } from './unimplemented.ts'

/** What a webRequest listener is told. */
export interface RequestDetails {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly referrer: string
  readonly timestamp: number
  readonly webContentsId: number | undefined
}

interface Verdict {
  readonly cancel?: boolean
  readonly redirectURL?: string
  readonly responseHeaders?: Record<string, string | string[]>
  readonly statusLine?: string
}

type Listener = (details: object, answer: (verdict: Verdict) => void) => void

interface Filter {
  readonly urls: readonly string[]
}

/** Electron's webRequest: the events that can stop or change something. */
export class WebRequest {
  private before: Listener | null = null
  private received: Listener | null = null

  onBeforeRequest(...given: readonly unknown[]): void {
    this.before = listenerOf(given)
  }

  onHeadersReceived(...given: readonly unknown[]): void {
    this.received = listenerOf(given)
  }

  /** The app's verdict on a request about to start. */
  askBefore(details: RequestDetails): Promise<Verdict> {
    return ask(this.before, details)
  }

  /** The app's verdict on a response about to be delivered. */
  askReceived(details: RequestDetails, response: Response): Promise<Verdict> {
    return ask(this.received, {
      ...details,
      statusCode: response.status,
      statusLine: `HTTP/1.1 ${response.status} ${response.statusText}`.trim(),
      responseHeaders: Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]])),
    })
  }
}

function listenerOf(given: readonly unknown[]): Listener | null {
  const listener = given.at(-1)
  if (given.length === 2) {
    const { urls } = given[0] as Filter
    if (!urls.includes('<all_urls>')) throw notImplemented('webRequest with an address filter')
  }
  return listener === null || listener === undefined ? null : (listener as Listener)
}

function ask(listener: Listener | null, details: object): Promise<Verdict> {
  if (listener === null) return Promise.resolve({})
  return new Promise((resolve) => listener(details, resolve))
}
