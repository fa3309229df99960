import { readdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { installedBrowser } from '../../../../tools/app-runtime.ts'
import { filesWithMarker, leaveTraces, marker, untilSessionIsWritten } from './disk-search.ts'
import { hasNoProc, killWhole, newFolder, startFixture } from './fixture.ts'

test.skipIf(hasNoProc)('nothing a page holds is on the disk after a kill', async () => {
  const userData = newFolder()
  const app = await startFixture({ userData })
  const profile = await app.main(async (host) => (await host.pages.running())[0]?.profile ?? '')
  await app.main(async (host, text) => {
    const [window] = host.windows
    await window?.webContents.placed?.page.locator('textarea').pressSequentially(text)
  }, marker)
  await app.evaluate(leaveTraces, marker)
  await new Promise((written) => setTimeout(written, untilSessionIsWritten))
  await killWhole(app)
  expect(readdirSync(profile)).not.toEqual([])
  expect(filesWithMarker(profile)).toEqual([])
  expect(filesWithMarker(userData)).toEqual([])
})

test('the same search finds the words in a profile that is kept', async () => {
  const profile = newFolder()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: installedBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const page = await context.newPage()
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<textarea></textarea>' }),
  )
  await page.goto('https://fixture.app.invalid/')
  await page.locator('textarea').pressSequentially(marker)
  await page.evaluate(leaveTraces, marker)
  await new Promise((written) => setTimeout(written, untilSessionIsWritten))
  await context.close()
  expect(filesWithMarker(profile)).not.toEqual([])
})
