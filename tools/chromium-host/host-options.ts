/** How one run of an app on the host is set up. */
export interface HostOptions {
  /** Tells runs within one process apart; 'main' for a process of its own. */
  readonly id: string
  /** The app's main bundle, absolute. */
  readonly mainFile: string
  /** Where the app's package.json is. */
  readonly appFolder: string
  /** app.getPath('userData'). */
  readonly userData: string
  /** A window a person can use, instead of none. */
  readonly headed: boolean
  /** What follows the app on the command line. */
  readonly args: readonly string[]
  /** app.getLocale() and navigator.language. */
  readonly locale: string
  /** The Chromium or Chrome to run. */
  readonly chromium: string
  /** A development server, the one address pages may really reach. */
  readonly reachable: URL | null
  /** Called once, when the app has ended and nothing of it is left. */
  readonly ended: (code: number) => void
}
