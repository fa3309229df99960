import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SpawnedApp } from '../../../../tools/chromium-host/spawn.ts'
import { filesWithMarker, leaveTraces, marker, untilSessionIsWritten } from './disk-search.ts'
import { type FixtureGlobals, killWhole, newFolder, startFixture, until } from './fixture.ts'

const hasXvfb = spawnSync('Xvfb', ['-help']).error === undefined
/** Needs a display that nobody looks at: Xvfb. */
const withDisplay = test.skipIf(!hasXvfb)

let xvfb: ChildProcess | undefined
let display = ''

beforeAll(async () => {
  if (!hasXvfb) return
  // It chooses a free number itself, and tells it on the third descriptor.
  xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = await once(xvfb.stdio[3] as NodeJS.ReadableStream, 'data')
  display = `:${String(number).trim()}`
})

afterAll(() => xvfb?.kill())

const startHeaded = (userData?: string) =>
  startFixture({
    args: ['--headed'],
    env: { DISPLAY: display },
    ...(userData === undefined ? {} : { userData }),
  })

const fixtureEvents = (app: SpawnedApp) =>
  app.main(() => (globalThis as unknown as FixtureGlobals).fixture.events)

withDisplay('in the window a person sees, permissions are denied', async () => {
  const app = await startHeaded()
  const states = await app.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'local-fonts',
    ]
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    )
  })
  expect([...new Set(states)]).toEqual(['denied'])
})

withDisplay('nothing a person types is on the disk after a kill', async () => {
  const userData = newFolder()
  const app = await startHeaded(userData)
  const profile = await app.main(async (host) => (await host.pages.running())[0]?.profile ?? '')
  await app.evaluate(() => document.querySelector('textarea')?.focus())
  await app.type(marker)
  await app.evaluate(leaveTraces, marker)
  await new Promise((written) => setTimeout(written, untilSessionIsWritten))
  await killWhole(app)
  expect(filesWithMarker(profile)).toEqual([])
  expect(filesWithMarker(userData)).toEqual([])
})

withDisplay('a window that is replaced has a fresh process, in the same place', async () => {
  const app = await startHeaded()
  const renderers = () =>
    app.main(async (host) => {
      const [chromium] = await host.pages.running()
      const { processInfo } = (await chromium?.cdp.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
      return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
    })
  const before = await renderers()
  await app.main(() => (globalThis as unknown as FixtureGlobals).fixture.replaceWindow())
  await app.wait('h1')
  expect(await app.main(async (host) => (await [...host.windows][0]?.webContents.up())?.shown)).toBe(true)
  await until(async () => (await renderers()).every((pid) => !before.includes(pid)))
})

withDisplay('closing the window asks the app first, which may keep it', async () => {
  const app = await startHeaded()
  await app.evaluate(() => document.querySelector('textarea')?.focus())
  await app.type('a person was here')
  await app.main(() => {
    const { fixture } = globalThis as unknown as FixtureGlobals
    fixture.window.once('close', (event) => {
      fixture.events.push('asked')
      event.preventDefault()
    })
  })
  const clickCloseButton = () =>
    app.main(async (host) => {
      const page = [...host.windows][0]?.webContents.placed?.page
      const cdp = await page?.context().newCDPSession(page)
      // As a click on the button does, it asks the page before it closes it.
      cdp?.send('Page.close').catch(() => undefined)
    })
  await clickCloseButton()
  await until(async () => (await fixtureEvents(app)).includes('asked'))
  expect(await app.text('h1')).toBe('Fixture')
  await clickCloseButton()
  expect(await app.exited).toBe(0)
})
