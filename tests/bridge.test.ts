import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { contract } from '#shared/contract.ts'
import type { Handlers, Reply } from '#shared/contract-types.ts'
import { failureCodes } from '#shared/failure.ts'

type Listener = (event: unknown, ...args: unknown[]) => Promise<Reply>
const registered = vi.hoisted(() => new Map<string, Listener>())
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => registered.set(channel, listener) },
}))
const { answer, serve } = await import('../src/main/bridge/serve.ts')

/** Payloads of the fuzz; `FUZZ=100000` runs the long count. */
const fuzzCount = Number(process.env.FUZZ ?? 3000)

const handled: string[] = []
const handle = (name: string) => () => {
  handled.push(name)
  return null
}
/** Answers every call main is asked, and remembers that it was. */
const handlers = Object.fromEntries(
  Object.entries(contract).map(([group, calls]) => [
    group,
    Object.fromEntries(Object.keys(calls).map((verb) => [verb, handle(`${group}.${verb}`)])),
  ]),
) as unknown as Handlers<'main'>

function bridgeThatIs(open: boolean) {
  const relayed: { name: string; input: unknown }[] = []
  return {
    relayed,
    isOpen: () => open,
    allows: () => true,
    handlers,
    relay: async (name: string, input: unknown): Promise<Reply> => {
      relayed.push({ name, input })
      return { ok: true, sealed: new Uint8Array() }
    },
  }
}

const everyCall = Object.entries(contract).flatMap(([group, calls]) =>
  Object.entries(calls).map(([verb, call]) => ({ name: `${group}.${verb}`, call })),
)
const anyName = fc.oneof(
  fc.constantFrom(...everyCall.map(({ name }) => name)),
  fc.constantFrom(
    'constructor',
    '__proto__',
    'vault.constructor',
    'vault.__proto__',
    'vault.toString',
    '__proto__.vault',
    'entries',
    'entries.save.x',
    '.',
    '',
  ),
  fc.string(),
  fc.anything(),
)
const hostile = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
  withObjectString: true,
  key: fc.oneof(
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'prototype', 'ids', 'id', 'body', 'query'),
  ),
})

describe('claim 28: the list of calls is closed and each has a shape', () => {
  test('no payload crashes a call, answers with anything but a known code, or pollutes a prototype', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort()
    await fc.assert(
      fc.asyncProperty(anyName, hostile, fc.boolean(), async (name, input, open) => {
        const reply = await answer(bridgeThatIs(open), name, input)
        if (!reply.ok) expect(failureCodes).toContain(reply.code)
        expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before)
        expect(({} as Record<string, unknown>).polluted).toBeUndefined()
      }),
      { numRuns: fuzzCount },
    )
  })

  test('what reaches the journal process always fits the shape of its call', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...everyCall), hostile, async ({ name, call }, input) => {
        const bridge = bridgeThatIs(true)
        await answer(bridge, name, input)
        for (const passed of bridge.relayed) expect(call.input.safeParse(passed.input).success).toBe(true)
      }),
      { numRuns: fuzzCount },
    )
  })

  test.each([
    'constructor',
    '__proto__.save',
    'vault.__proto__',
    'vault.constructor',
    'entries.hasOwnProperty',
    'entries.save.call',
  ])('%s is the name of no call', async (name) => {
    expect(await answer(bridgeThatIs(true), name, undefined)).toEqual({ ok: false, code: 'unknown-call' })
  })

  test('a failure never quotes what was sent', async () => {
    const reply = await answer(bridgeThatIs(true), 'entries.read', { id: 'she told me everything' })
    expect(JSON.stringify(reply)).toBe('{"ok":false,"code":"bad-input"}')
  })
})

describe('claim 22: while locked nothing of the journal answers', () => {
  test.each(everyCall.filter(({ call }) => !call.whileLocked).map(({ name }) => name))(
    '%s answers "locked"',
    async (name) => {
      const bridge = bridgeThatIs(false)
      handled.length = 0
      expect(await answer(bridge, name, undefined)).toEqual({ ok: false, code: 'locked' })
      expect(bridge.relayed).toEqual([])
      expect(handled).toEqual([])
    },
  )

  test('only the ways in, restoring and the look of the app answer while locked', () => {
    const names = everyCall.filter(({ call }) => call.whileLocked).map(({ name }) => name)
    expect(names.sort()).toEqual([
      'backup.cancelRestore',
      'backup.findElsewhere',
      'backup.findHere',
      'backup.lastMade',
      'backup.preview',
      'backup.restore',
      'clipboard.copied',
      'health.salvage',
      'health.showPlace',
      'privacy.blocked',
      'privacy.blockedByPolicy',
      'settings.change',
      'settings.read',
      'vault.create',
      'vault.keychainOffered',
      'vault.lock',
      'vault.lockAndClose',
      'vault.offerRecoveryCode',
      'vault.readyToLock',
      'vault.state',
      'vault.unlock',
      'vault.unlockWithKeychain',
    ])
    expect(everyCall.filter(({ call }) => call.by === 'journal' && call.whileLocked)).toEqual([])
  })
})

describe('claim 29: only the main frame of our window is answered', () => {
  const ourFrame = { url: 'app://goldseam/index.html' }
  beforeAll(() => serve({ ...bridgeThatIs(true), isOurs: (frame) => frame === (ourFrame as unknown) }))
  const ask = (senderFrame: unknown) => registered.get('call')?.({ senderFrame }, 'settings.read', undefined)

  test('there is one channel', () => {
    expect([...registered.keys()]).toEqual(['call'])
  })
  test('our frame is answered', async () => {
    expect(await ask(ourFrame)).toEqual({ ok: true, value: null })
  })
  test.each([[null], [{ url: 'app://goldseam/index.html' }], [{ url: 'https://example.com/' }]])(
    'another frame is not: %o',
    async (frame) => {
      expect(await ask(frame)).toEqual({ ok: false, code: 'refused-sender' })
    },
  )
})

test('claim 23: words of the journal are overwritten in main once the window has its copy', async () => {
  const sealed = new TextEncoder().encode('"our words"')
  serve({
    ...bridgeThatIs(true),
    isOurs: () => true,
    relay: async () => ({ ok: true, sealed }),
  })
  const reply = (await registered.get('call')?.({ senderFrame: {} }, 'entries.days', undefined)) as Reply
  // This is the turn in which Electron copies it.
  expect(reply).toEqual({ ok: true, sealed: new TextEncoder().encode('"our words"') })
  await new Promise((done) => setImmediate(done))
  expect(sealed.every((byte) => byte === 0)).toBe(true)
})

describe('claim 30: the window names no file, no address and no SQL', () => {
  test('no input of any call has a field for one', () => {
    const fields = everyCall.flatMap(({ name, call }) =>
      Object.keys(('shape' in call.input ? call.input.shape : {}) as object).map((field) => ({
        name,
        field,
      })),
    )
    expect(fields.length).toBeGreaterThan(50)
    expect(fields.filter(({ field }) => /path|file|folder|url|sql|href/i.test(field))).toEqual([])
  })
  test('names that the journal gives to entries are checked letter by letter', async () => {
    for (const id of [
      "' OR 1=1 --",
      '../../etc/passwd',
      'file:///etc/passwd',
      '018f9a3c-1111-4222-8333-444444444444',
    ]) {
      expect(await answer(bridgeThatIs(true), 'entries.read', { id })).toEqual({
        ok: false,
        code: 'bad-input',
      })
    }
  })
})

describe('claim 32: what is too large is refused before anything looks into it', () => {
  const cases: [string, () => unknown][] = [
    ['a string of 70 million characters', () => ({ id: 'x'.repeat(70_000_000) })],
    ['half a million values', () => ({ ids: Array(500_000).fill(1) })],
    ['a hundred levels', () => Array.from({ length: 100 }).reduce((inner) => [inner], 'x')],
    ['70 million bytes', () => ({ kind: 'passphrase', passphrase: new Uint8Array(70_000_000) })],
  ]
  test.each(cases)('%s', async (_name, make) => {
    expect(await answer(bridgeThatIs(true), 'entries.bin', make())).toEqual({ ok: false, code: 'too-large' })
  })
})

describe('claim 31: the preload is the wire and nothing else', () => {
  const source = readFileSync(new URL('../src/preload/index.ts', import.meta.url), 'utf8')

  test('it exposes two functions, frozen, and no part of Electron', async () => {
    const exposed = new Map<string, Record<string, (...args: never[]) => unknown>>()
    const heard: unknown[][] = []
    let newsListener: ((...args: unknown[]) => void) | undefined
    vi.doMock('electron', () => ({
      contextBridge: { exposeInMainWorld: (name: string, api: never) => exposed.set(name, api) },
      ipcRenderer: {
        invoke: (...args: unknown[]) => Promise.resolve(args),
        on: (_channel: string, listener: (...args: unknown[]) => void) => {
          newsListener = listener
          return 'ipcRenderer itself'
        },
      },
    }))
    vi.resetModules()
    await import('../src/preload/index.ts')
    const bridge = exposed.get('bridge')
    expect([...exposed.keys()]).toEqual(['bridge'])
    expect(Object.keys(bridge ?? {}).sort()).toEqual(['call', 'listen'])
    expect(Object.isFrozen(bridge)).toBe(true)
    const listen = bridge?.listen as unknown as (hear: (...args: unknown[]) => void) => unknown
    expect(listen((...args) => heard.push(args))).toBeUndefined()
    newsListener?.({ sender: 'an event of Electron' }, 'vault.changed', { kind: 'open' })
    expect(heard).toEqual([['vault.changed', { kind: 'open' }]])
  })

  test('it imports nothing but Electron, and knows the name of no call', () => {
    expect([...source.matchAll(/from '([^']+)'/g)].map((found) => found[1])).toEqual(['electron'])
    for (const { name } of everyCall) expect(source).not.toContain(name)
  })
})
