import { expect, test } from 'vitest'
import type { SpawnedApp } from '../../../../tools/chromium-host/spawn.ts'
import { refusedBy, startFixture, until } from './fixture.ts'

const pagesOf = (app: SpawnedApp) =>
  app.main(async (host) => {
    const [chromium] = await host.pages.running()
    const contexts = chromium?.browser.contexts() ?? []
    // The first context is the launcher's own, with its empty page.
    return contexts.slice(1).flatMap((context) => context.pages().map((page) => page.url()))
  })

const click = (app: SpawnedApp, selector: string, button: 'left' | 'middle') =>
  app.main(
    async (host, { selector, button }) => {
      const [window] = host.windows
      await window?.webContents.placed?.page.click(selector, { button, noWaitAfter: true })
    },
    { selector, button },
  )

test('a prevented navigation does not happen: the page stays, nothing is asked for', async () => {
  const app = await startFixture()
  await click(app, '#away', 'left')
  await until(async () => (await refusedBy(app)).length > 0)
  expect(await refusedBy(app)).toEqual(['will-frame-navigate https://away.example/'])
  expect(await app.text('h1')).toBe('Fixture')
  expect(await pagesOf(app)).toEqual(['https://fixture.app.invalid/page.html'])
})

test('a navigation nobody prevents goes on to the next barrier', async () => {
  const app = await startFixture({ without: 'will-navigate,will-frame-navigate' })
  await click(app, '#away', 'left')
  await until(async () => (await refusedBy(app)).length > 0)
  expect(await refusedBy(app)).toEqual(['request https://away.example/'])
})

test('a prevented redirect is not followed', async () => {
  const app = await startFixture({ without: 'will-navigate,will-frame-navigate' })
  await app.evaluate(() => location.assign('/redirect'))
  await until(async () => (await refusedBy(app)).length > 0)
  expect(await refusedBy(app)).toEqual(['will-redirect app://fixture/other.html'])
  expect(await app.text('h1')).toBe('Fixture')
})

test('a redirect nobody prevents is followed', async () => {
  const app = await startFixture({ without: 'will-navigate,will-frame-navigate,will-redirect' })
  await app.evaluate(() => location.assign('/redirect'))
  await until(async () => (await app.text('h1')) === 'Other')
})

test('a frame is asked about before it loads anything', async () => {
  const app = await startFixture()
  await app.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://frame.example/'
    document.body.append(frame)
  })
  await until(async () => (await refusedBy(app)).length > 0)
  expect(await refusedBy(app)).toEqual(['will-frame-navigate https://frame.example/'])
})

test.each([
  ['window.open', async (app: SpawnedApp) => app.evaluate(() => void open('https://blank.example/'))],
  ['a link to a new window', async (app: SpawnedApp) => click(app, '#blank', 'left')],
  ['a middle click', async (app: SpawnedApp) => click(app, '#blank', 'middle')],
])('%s opens no window that the app denies, and asks for nothing', async (_name, act) => {
  const app = await startFixture()
  await act(app)
  await until(async () => (await refusedBy(app)).length > 0)
  expect(await refusedBy(app)).toEqual(['popup https://blank.example/'])
  await until(async () => (await pagesOf(app)).length === 1)
  expect(await app.main((host) => host.windows.size)).toBe(1)
})

test('a popup the app does not deny becomes a window', async () => {
  const app = await startFixture({ without: 'popups,requests' })
  await app.evaluate(() => void open('https://blank.example/'))
  await until(async () => (await app.main((host) => host.windows.size)) === 2)
})

const leave = (app: SpawnedApp, kind: string) =>
  app.evaluate((to) => {
    const blob = URL.createObjectURL(new Blob(['<h1>Elsewhere</h1>'], { type: 'text/html' }))
    location.href = to === 'blob:' ? blob : to
  }, kind)

test.each(['about:blank', 'blob:'])('a page cannot leave for %s unasked', async (kind) => {
  const app = await startFixture()
  await leave(app, kind)
  await until(async () => (await refusedBy(app)).length > 0)
  const [refused] = await refusedBy(app)
  expect(refused).toContain(`will-frame-navigate ${kind}`)
  expect(await app.text('h1')).toBe('Fixture')
})

test('a page that nobody keeps leaves for a blob', async () => {
  const app = await startFixture({ without: 'will-navigate,will-frame-navigate' })
  await leave(app, 'blob:')
  await until(async () => (await app.text('h1')) === 'Elsewhere')
})
