import type { BrowserContext } from 'playwright-core'
import type { HostCore } from './host-core.ts'
import { record } from './host-core.ts'
import type { CheckHandler, RequestHandler } from './permissions.ts'
import { Protocol } from './protocol.ts'
import { HostEmitter, notImplemented, refuseUnknown } from './unimplemented.ts'
import { WebRequest } from './web-request.ts'

/** Electron's Session, always in memory. */
export class Session extends HostEmitter {
  readonly webRequest = refuseUnknown('webRequest', new WebRequest())
  readonly protocol: Protocol
  /** What the app answers when a page asks for a permission. */
  permissionRequest: RequestHandler | null = null
  permissionCheck: CheckHandler | null = null
  private readonly core: Pick<HostCore, 'recorded'>

  constructor(core: HostCore) {
    super('session', ['will-download', 'spellcheck-dictionary-download-begin', 'preconnect'])
    this.core = core
    this.protocol = refuseUnknown('protocol', new Protocol(core.addresses))
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.permissionCheck = handler
  }

  /** Chromium offers no device (USB, HID, serial) without a chooser, and over a pipe there is none. */
  setDevicePermissionHandler(...given: unknown[]): void {
    record(this.core, 'session.setDevicePermissionHandler', ...given)
  }

  /** The host has no spell check at all. */
  setSpellCheckerEnabled(...given: unknown[]): void {
    record(this.core, 'session.setSpellCheckerEnabled', ...given)
  }

  setSpellCheckerLanguages(...given: unknown[]): void {
    record(this.core, 'session.setSpellCheckerLanguages', ...given)
  }

  setSpellCheckerDictionaryDownloadURL(...given: unknown[]): void {
    record(this.core, 'session.setSpellCheckerDictionaryDownloadURL', ...given)
  }

  /** Chromium always runs with a proxy where nobody listens (silence.ts). */
  async setProxy(...given: unknown[]): Promise<void> {
    record(this.core, 'session.setProxy', ...given)
  }

  async clearStorageData(options?: object): Promise<void> {
    if (options && Object.keys(options).length > 0) throw notImplemented('clearStorageData with options')
    for (const context of this.contexts) {
      await context.clearCookies()
    }
  }

  /** Contexts are off the record and the disk cache has no room: there is nothing to clear. */
  async clearCache(): Promise<void> {
    record(this.core, 'session.clearCache')
  }

  isPersistent(): boolean {
    return false
  }

  /** The contexts its pages live in. */
  readonly contexts = new Set<BrowserContext>()
}

/** Electron's module `session`. */
export function sessionModule(core: HostCore) {
  return {
    defaultSession: core.defaultSession,
    fromPartition(name: string, options: object = {}): Session {
      if (name.startsWith('persist:')) throw notImplemented('a persistent session')
      if ('cache' in options && options.cache === true) throw notImplemented('a session with a cache')
      const known = core.sessions.get(name) ?? new Session(core)
      core.sessions.set(name, known)
      return known
    },
  }
}
