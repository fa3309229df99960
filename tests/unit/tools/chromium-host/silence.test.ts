import { expect, test } from 'vitest'
import { hasNoProc, startFixture } from './fixture.ts'
import { browserOf, listeningSockets, processTree } from './processes.ts'

test.skipIf(hasNoProc)(
  'no process of the app waits for connections; the check sees one that does',
  async () => {
    const app = await startFixture()
    const pids = processTree(app.pid)
    expect(pids.length).toBeGreaterThan(3)
    expect(listeningSockets(pids)).toEqual([])

    await app.main(async () => {
      const { createServer } = process.getBuiltinModule('node:net')
      await new Promise<void>((resolve) => createServer().listen(0, '127.0.0.1', resolve))
    })
    expect(listeningSockets(processTree(app.pid))).toHaveLength(1)
  },
)

test.skipIf(hasNoProc)(
  'the switches the app asks for reach Chromium, and lists of features are joined',
  async () => {
    const app = await startFixture()
    const { command } = browserOf(processTree(app.pid))
    expect(command).toContain('--fixture-switch=yes')
    const features = command.filter((one) => one.startsWith('--disable-features='))
    expect(features.at(-1)).toMatch(/FixtureFeature/)
    expect(features.at(-1)).toMatch(/Translate/)
  },
)
