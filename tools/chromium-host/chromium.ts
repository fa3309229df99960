import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import type { HostOptions } from './host-options.ts'
import { isAlive } from './is-alive.ts'
import { writeProfile } from './profile.ts'
import { silenceSwitches } from './silence.ts'

const profilePrefix = 'chromium-host-'

/** Chromium's sandbox cannot start under uid 0. */
const asRoot = process.getuid?.() === 0
let rootWasSaid = false

/**
 * A running Chromium, driven over a pipe: no port is opened, and it ends when the pipe does.
 *
 * [Note: nothing on the disk] A page in a persistent profile has its title, address and typed text written to the disk
 * for session restore. So Chromium is started incognito, and pages live in off-the-record contexts only. The persistent
 * launcher is used all the same because it alone lets us name the profile's folder and have a window without tabs.
 */
export class Chromium {
  /** The page of the window a person sees, when it was started with one. */
  readonly shownPage: Page | undefined
  readonly profile: string
  readonly browser: Browser
  readonly cdp: CDPSession
  private readonly launched: BrowserContext

  private constructor(launched: BrowserContext, browser: Browser, cdp: CDPSession, profile: string) {
    this.launched = launched
    this.browser = browser
    this.cdp = cdp
    this.profile = profile
    this.shownPage = launched.pages()[0]
  }

  /**
   * Starts Chromium with the switches of the host and those the app has asked for. `ended` is called when it ends,
   * whoever ended it.
   */
  static async start(
    options: HostOptions,
    appSwitches: ReadonlyMap<string, string>,
    window: 'shown' | 'none',
    ended: () => void,
  ): Promise<Chromium> {
    if (asRoot && !rootWasSaid) {
      rootWasSaid = true
      console.error('Running as root: Chromium is started without its own sandbox (--no-sandbox).')
    }
    removeLeftProfiles()
    const profile = mkdtempSync(join(tmpdir(), `${profilePrefix}${process.pid}-`))
    writeProfile(profile, window)
    const args = [...silenceSwitches(appSwitches, options.reachable), '--incognito']
    if (window === 'shown') args.push('--app=data:text/html,', '--deny-permission-prompts')
    // Machines that test have no camera: with one, a refusal differs from there being nothing to give.
    else args.push('--use-fake-device-for-media-stream')
    const launched = await chromium.launchPersistentContext(profile, {
      executablePath: options.chromium,
      headless: window === 'none',
      chromiumSandbox: !asRoot,
      args,
      ...pageDefaults(options),
      viewport: null,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    launched.once('close', ended)
    const browser = launched.browser()
    if (!browser) throw new Error('Playwright did not give the browser of its context')
    return new Chromium(launched, browser, await browser.newBrowserCDPSession(), profile)
  }

  /** A new off-the-record context, sharing nothing with any other. */
  newContext(options: HostOptions): Promise<BrowserContext> {
    return this.browser.newContext({ ...pageDefaults(options), viewport: { width: 800, height: 600 } })
  }

  /** Ends Chromium and removes what it wrote. */
  async close(): Promise<void> {
    await this.launched.close()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

function pageDefaults({ locale }: HostOptions) {
  return {
    locale,
    acceptDownloads: false,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
  } as const
}

/** A host that was killed could not remove its profile; the next one does. */
function removeLeftProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(profilePrefix)) continue
    const pid = Number(name.slice(profilePrefix.length).split('-')[0])
    if (!isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}
