import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type FixtureGlobals, hasNoProc, startFixture, until } from './fixture.ts'
import { processTree, runs } from './processes.ts'

test.skipIf(hasNoProc)(
  'a kill leaves no process behind, and the next start removes what was left on the disk',
  async () => {
    const app = await startFixture()
    const profile = await app.main(async (host) => (await host.pages.running())[0]?.profile ?? '')
    const all = processTree(app.pid)
    expect(all.length).toBeGreaterThan(3)
    await app.kill()
    await until(() => !all.some(runs))
    expect(existsSync(profile)).toBe(true)
    await startFixture()
    expect(existsSync(profile)).toBe(false)
  },
)

test.skipIf(hasNoProc)('quitting ends every process, removes the profile, and answers 0', async () => {
  const app = await startFixture()
  const profile = await app.main(async (host) => (await host.pages.running())[0]?.profile ?? '')
  const all = processTree(app.pid)
  await app.quit()
  expect(await app.exited).toBe(0)
  expect(all.filter(runs)).toEqual([])
  expect(existsSync(profile)).toBe(false)
})

test('a crash of the page is told, ends its process, and a load brings a fresh one', async () => {
  const app = await startFixture()
  await app.evaluate(() => {
    document.title = 'before'
  })
  const renderers = () =>
    app.main(async (host) => {
      const [chromium] = await host.pages.running()
      const { processInfo } = (await chromium?.cdp.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] }
      return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
    })
  const before = await renderers()
  await app.main(() =>
    (globalThis as unknown as FixtureGlobals).fixture.window.webContents.forcefullyCrashRenderer(),
  )
  const events = () => app.main(() => (globalThis as unknown as FixtureGlobals).fixture.events)
  await until(async () => (await events()).includes('gone crashed'))
  const after = await renderers()
  expect(before.filter((pid) => !after.includes(pid))).toHaveLength(1)

  await app.main(() =>
    (globalThis as unknown as FixtureGlobals).fixture.window.loadURL('app://fixture/page.html'),
  )
  expect(await app.text('h1')).toBe('Fixture')
  expect(await app.evaluate(() => document.title)).toBe('Fixture page')
})

test('keys of the application menu work, unless the page has taken them', async () => {
  const app = await startFixture()
  const events = () => app.main(() => (globalThis as unknown as FixtureGlobals).fixture.events)
  await app.press('Control+l')
  await until(async () => (await events()).includes('lock chosen'))
  await app.evaluate(() => addEventListener('keydown', (event) => event.preventDefault()))
  await app.press('Control+l')
  await app.press('a')
  expect((await events()).filter((event) => event === 'lock chosen')).toHaveLength(1)
  await app.main((host) => host.menu.click('lock'))
  expect((await events()).filter((event) => event === 'lock chosen')).toHaveLength(2)
})
