import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { installedBrowser } from '../../../../tools/app-runtime.ts'
import { newFolder, startFixture } from './fixture.ts'

const marker = 'zebraquartzlantern'
/** Chromium writes its session some seconds after it has changed. */
const untilSessionIsWritten = 6_000

/** Files below a folder that hold the marker in UTF-8 or UTF-16. */
function filesWithMarker(folder: string): string[] {
  const forms = [Buffer.from(marker, 'utf8'), Buffer.from(marker, 'utf16le')]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return forms.some((form) => bytes.includes(form))
    })
}

/** Leaves the marker wherever a page can. */
function leaveTraces(word: string): void {
  const field = document.querySelector('textarea')
  if (field) field.value = word
  document.title = word
  history.replaceState({ word }, '', `#${word}`)
  localStorage.setItem('word', word)
}

test('nothing a page holds is on the disk after a kill', async () => {
  const userData = newFolder()
  const app = await startFixture({ userData })
  const profile = await app.main(async (host) => (await host.pages.running())[0]?.profile ?? '')
  await app.main(async (host, text) => {
    const [window] = host.windows
    await window?.webContents.placed?.page.locator('textarea').pressSequentially(text)
  }, marker)
  await app.evaluate(leaveTraces, marker)
  await new Promise((written) => setTimeout(written, untilSessionIsWritten))
  await app.kill()
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
