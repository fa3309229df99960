import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const themes = [
  { theme: 'paper', colorScheme: 'light' },
  { theme: 'night', colorScheme: 'dark' },
] as const

const usual = { width: 1280, height: 800 }
/** The smallest window the app can have. */
const smallest = { width: 900, height: 600 }

/** Takes numbered pictures of screens. */
export interface Camera {
  readonly folder: string
  /** How many pictures there are so far. */
  readonly taken: number
  /** Takes a screen in both themes and, where asked, in the smallest window too. */
  take(page: Page, name: string, options?: { readonly smallToo?: boolean }): Promise<void>
  /** Takes one picture outside the numbers, in Paper. */
  takeOne(page: Page, file: string): Promise<void>
}

/** A camera with an empty folder. */
export function newCamera(folder: string): Camera {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  let screens = 0
  let taken = 0
  return {
    folder,
    get taken() {
      return taken
    },
    async take(page, name, { smallToo = false } = {}) {
      screens += 1
      const number = String(screens).padStart(2, '0')
      for (const size of smallToo ? [smallest, usual] : [usual]) {
        const suffix = size === usual ? '' : `-${size.width}x${size.height}`
        for (const { theme, colorScheme } of themes) {
          await page.setViewportSize(size)
          await page.emulateMedia({ colorScheme })
          await picture(page, join(folder, `${number}-${name}-${theme}${suffix}.png`))
          taken += 1
        }
      }
      await page.emulateMedia({ colorScheme: 'light' })
    },
    async takeOne(page, file) {
      await page.setViewportSize(usual)
      await page.emulateMedia({ colorScheme: 'light' })
      await picture(page, file)
    },
  }
}

/** Waits until nothing moves any more. */
async function picture(page: Page, file: string): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next))
    await document.fonts.ready
    // One to lay out at the new size, one for what the lists draw then.
    for (let frames = 0; frames < 3; frames += 1) await frame()
    // Some never end, such as one of an element that was taken away.
    const patience = new Promise((enough) => setTimeout(enough, 2_000))
    await Promise.race([
      Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
      patience,
    ])
  })
  // To hide the cursor Playwright would add a style, which the window's policy refuses.
  await page.screenshot({ path: file, caret: 'initial' })
}
