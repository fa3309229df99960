import type { Addresses } from './addresses.ts'

type ProtocolHandler = (request: Request) => Response | Promise<Response>

/** Electron's protocol, per session. */
export class Protocol {
  private readonly handlers = new Map<string, ProtocolHandler>()
  private readonly addresses: Addresses

  constructor(addresses: Addresses) {
    this.addresses = addresses
  }

  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    for (const { scheme } of schemes) this.addresses.add(scheme)
  }

  handle(scheme: string, handler: ProtocolHandler): void {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    this.addresses.add(scheme)
    this.handlers.set(scheme, handler)
  }

  unhandle(scheme: string): void {
    this.handlers.delete(scheme)
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme)
  }

  /** The app's handler for an address as the app knows it. */
  handlerOf(url: string): ProtocolHandler | undefined {
    return this.handlers.get(new URL(url).protocol.slice(0, -1))
  }
}
