import { expect, test } from 'vitest'
import { type FixtureGlobals, hasNoProc, startFixture } from './fixture.ts'
import { browserOf, processTree, runs } from './processes.ts'

test.skipIf(hasNoProc)('an app whose Chromium has ended is told, and ends', async () => {
  const app = await startFixture()
  await app.main(() => {
    const { fixture } = globalThis as unknown as FixtureGlobals
    fixture.window.webContents.once('render-process-gone', () => process.stdout.write('the window is gone\n'))
  })
  const all = processTree(app.pid)
  process.kill(browserOf(all).pid, 'SIGKILL')
  expect(await app.exited).toBe(70)
  expect(app.printed()).toContain('the window is gone')
  expect(all.filter(runs)).toEqual([])
})
