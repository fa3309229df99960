import { expect, test } from 'vitest'
import { type Bridge, hasNoProc, startFixture, until } from './fixture.ts'
import { processTree, runs } from './processes.ts'

test('bytes go to a utility process and come back, and it ends when it is killed', async () => {
  const app = await startFixture()
  const answer = await app.evaluate(async () => {
    const { bridge } = globalThis as unknown as { bridge: Bridge }
    const message = await bridge.call<{
      doubled: Uint8Array
      map: Map<string, bigint>
      kind: string
      code: number
    }>('double', new Uint8Array([1, 2, 3]))
    return [
      message.doubled instanceof Uint8Array && [...message.doubled],
      String(message.map.get('a')),
      message.kind,
      message.code,
    ]
  })
  expect(answer).toEqual([[2, 4, 6], '1', 'utility', 15])
})

test.skipIf(hasNoProc)('a utility process does not outlive its app, however that ends', async () => {
  const app = await startFixture()
  await app.evaluate(() => {
    const { bridge } = globalThis as unknown as { bridge: Bridge }
    void bridge.call('keep')
  })
  const isChild = (pid: number) =>
    process.getBuiltinModule('node:fs').readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('journal.js')
  await until(() => processTree(app.pid).some(isChild))
  const all = processTree(app.pid)
  await app.kill()
  await until(() => !all.some(runs))
})
