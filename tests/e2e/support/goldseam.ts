import { rmSync } from 'node:fs'
import { test as base } from '@playwright/test'
import { type Goldseam, openGoldseam } from '../../../tools/drive/goldseam.ts'

export { expect } from '@playwright/test'
export {
  type Goldseam,
  mainFile,
  newUserData,
  openGoldseam,
  root,
  runtime,
} from '../../../tools/drive/goldseam.ts'

interface Fixtures {
  /** Starts the app; it is ended, and its data removed, with the test. */
  readonly launchGoldseam: (options?: { readonly userData?: string }) => Promise<Goldseam>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from this pattern.
  launchGoldseam: async ({}, use) => {
    const launched: Goldseam[] = []
    await use(async (options) => {
      const app = await openGoldseam(options)
      launched.push(app)
      return app
    })
    for (const app of launched) {
      await app.quit()
      rmSync(app.userData, { recursive: true, force: true })
    }
  },
})
