const hostPattern = /^(.+)\.([a-z][a-z0-9-]*)\.invalid$/

/**
 * Chromium cannot be taught a new scheme from outside, so `app://journal/x` is shown to it as
 * `https://journal.app.invalid/x`: a secure origin on a name that can never exist (RFC 6761).
 */
export class Addresses {
  private readonly schemes = new Set<string>()

  /** Makes a scheme one of the app's own. */
  add(scheme: string): void {
    this.schemes.add(scheme)
  }

  /** The address to give to Chromium. Anything but the app's own schemes is left as it is. */
  toChromium(url: string): string {
    if (!URL.canParse(url)) return url
    const parsed = new URL(url)
    const scheme = parsed.protocol.slice(0, -1)
    if (!this.schemes.has(scheme)) return url
    return `https://${parsed.host}.${scheme}.invalid${parsed.pathname || '/'}${parsed.search}${parsed.hash}`
  }

  /** The address to tell the app. */
  toApp(url: string): string {
    if (!URL.canParse(url)) return url
    const parsed = new URL(url)
    const [, host, scheme] = hostPattern.exec(parsed.hostname) ?? []
    if (host === undefined || scheme === undefined || !this.schemes.has(scheme)) return url
    return `${scheme}://${host}${parsed.pathname}${parsed.search}${parsed.hash}`
  }

  /** An origin as Electron writes it: `app://journal`, no slash at the end. */
  originToApp(origin: string): string {
    return this.toApp(origin).replace(/\/$/, '')
  }
}
