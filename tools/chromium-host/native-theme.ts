import type { Page } from 'playwright-core'
import { HostEmitter } from './unimplemented.ts'

type Source = 'system' | 'light' | 'dark'

/** Electron's nativeTheme. What the system prefers is what a test says it does; for a person, what Chromium says. */
export class NativeTheme extends HostEmitter {
  shouldUseHighContrastColors = false
  shouldUseInvertedColorScheme = false
  inForcedColorsMode = false
  prefersReducedTransparency = false
  private source: Source = 'system'
  private system: 'light' | 'dark' | null = null
  private readonly pages: () => Iterable<Page>

  constructor(pages: () => Iterable<Page>) {
    super('nativeTheme', ['updated'])
    this.pages = pages
  }

  get themeSource(): Source {
    return this.source
  }

  set themeSource(source: Source) {
    this.source = source
    this.changed()
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark' || (this.source === 'system' && this.system === 'dark')
  }

  /** For tests: what the system prefers from now on. */
  setSystem(system: 'light' | 'dark' | null): void {
    this.system = system
    this.changed()
  }

  /** Makes a page's `prefers-color-scheme` agree. */
  async applyTo(page: Page): Promise<void> {
    await page.emulateMedia({ colorScheme: this.source === 'system' ? this.system : this.source })
  }

  private changed(): void {
    for (const page of this.pages()) void this.applyTo(page).catch(() => undefined)
    this.emit('updated')
  }
}
