import { expect, test } from 'vitest'
import { type Bridge, startFixture } from './fixture.ts'

type Page = typeof globalThis & { readonly bridge: Bridge }

test('the preload runs in a world of its own: the page sees what it exposes, and nothing else', async () => {
  const app = await startFixture()
  const seen = await app.evaluate(() => {
    const page = globalThis as unknown as Page
    return {
      preloadSees: page.bridge.ofThePreload(),
      pageSees: [
        'ofThePreload',
        'hostSend',
        'hostReceive',
        'require',
        'ipcRenderer',
        'electron',
        'module',
      ].filter((name) => name in page),
      frozen: Object.isFrozen(page.bridge),
      replaced: Reflect.defineProperty(page, 'bridge', { value: 1 }),
    }
  })
  expect(seen).toEqual({ preloadSees: 'only here', pageSees: [], frozen: true, replaced: false })
})

test('a call and its answer keep what structured clone keeps', async () => {
  const app = await startFixture()
  const back = await app.evaluate(async () => {
    const { bridge } = globalThis as unknown as Page
    const sent = {
      at: new Date(5),
      map: new Map([['a', new Set([1n])]]),
      bytes: new Uint8Array([0, 255]),
      nothing: undefined,
      $: 'kept',
      ['__proto__']: 'kept',
      infinite: Number.POSITIVE_INFINITY,
    }
    const echoed = await bridge.call<typeof sent>('echo', sent)
    return [
      echoed.at instanceof Date && echoed.at.getTime(),
      [...(echoed.map.get('a') ?? [])].map(String),
      echoed.bytes instanceof Uint8Array && [...echoed.bytes],
      'nothing' in echoed && echoed.nothing === undefined,
      echoed.$,
      Object.getPrototypeOf(echoed) === Object.prototype,
      String(echoed.infinite),
    ]
  })
  expect(back).toEqual([5, ['1'], [0, 255], true, 'kept', true, 'Infinity'])
})

test('a handler is told which frame asked, and its error crosses as a sentence', async () => {
  const app = await startFixture()
  const answers = await app.evaluate(async () => {
    const { bridge } = globalThis as unknown as Page
    return [await bridge.call('sender'), await bridge.call('fail').catch((error: Error) => error.message)]
  })
  expect(answers).toEqual([
    { url: 'app://fixture/page.html', isMain: true },
    "Error invoking remote method 'call': TypeError: as asked",
  ])
})
