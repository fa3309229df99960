import { expect, test, vi } from 'vitest'
import { contract } from '#shared/contract.ts'
import type { Handlers, Reply } from '#shared/contract-types.ts'
import { defaultPreferences } from '#shared/default-preferences.ts'
import { Failure } from '#shared/failure.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'
import { callsInSessionView } from '#shared/session-view-calls.ts'
import { madeDraft } from '../journal/share/sheet/support/made-draft.ts'

vi.mock('electron', () => ({ ipcMain: { handle: () => undefined } }))
const { imageAddress, imageHandler } = await import('../../../src/main/image-protocol.ts')
const { answer } = await import('../../../src/main/bridge/serve.ts')
const { SessionView } = await import('../../../src/main/session-view.ts')

const right = 'lantern'
const secret = (text: string) => ({
  kind: 'passphrase' as const,
  passphrase: new TextEncoder().encode(text),
})
const beginning = (guarded: boolean) => ({
  draft: madeDraft(),
  today: '2026-02-01',
  options: {
    paper: 'a4' as const,
    dateForm: defaultPreferences.dateForm,
    clock: defaultPreferences.clock,
  },
  guarded,
})

function aView({ refuses = false } = {}) {
  const asked: string[] = []
  const guard = { failed: 0, wait: 0 }
  const ask = async (request: JournalRequest): Promise<Reply> => {
    asked.push(request.do)
    if (request.do === 'begin-session-view' && refuses) return { ok: false, code: 'nothing-chosen' }
    if (request.do === 'prove-secret' && request.current.kind === 'passphrase') {
      const text = new TextDecoder().decode(request.current.passphrase)
      if (text !== right) return { ok: false, code: 'wrong-passphrase' }
    }
    return { ok: true, value: null }
  }
  const view = new SessionView({
    ask,
    guard: {
      secondsToWait: () => guard.wait,
      failed: () => {
        guard.failed += 1
      },
      succeeded: () => undefined,
    },
    changed: () => undefined,
  })
  return { view, asked, guard }
}

test('while it is shown, every call is refused but those it needs itself, lock, and what tells no words', async () => {
  const { view } = aView()
  await view.handlers.begin(beginning(true))
  const reached: string[] = []
  const handlers = new Proxy(
    {},
    {
      get: (_group, group) =>
        new Proxy({}, { get: (_verb, verb) => () => reached.push(`${String(group)}.${String(verb)}`) }),
    },
  ) as Handlers<'main'>
  const bridge = {
    isOpen: () => true,
    allows: (name: string) => view.allows(name),
    handlers,
    relay: async (name: string): Promise<Reply> => {
      reached.push(name)
      return { ok: true, value: null }
    },
  }
  const all = Object.entries(contract).flatMap(([group, calls]) =>
    Object.keys(calls).map((verb) => `${group}.${verb}`),
  )
  const refused: string[] = []
  for (const name of all) {
    const reply = await answer(bridge, name, undefined)
    if (!reply.ok && reply.code === 'session-view-on') refused.push(name)
  }
  expect(refused.toSorted()).toEqual(all.filter((name) => !callsInSessionView.includes(name)).toSorted())
  expect(reached.filter((name) => !callsInSessionView.includes(name))).toEqual([])
  const told = all.filter(
    (name) => view.allows(name) && !/^(vault|sessionView|settings|privacy|clipboard)\./.test(name),
  )
  expect(told).toEqual([])
})

test('nothing else is answered from before it is composed, and all is again when it cannot be', async () => {
  const { view, asked } = aView({ refuses: true })
  const begun = view.handlers.begin(beginning(true))
  expect(view.allows('entries.page')).toBe(false)
  await expect(begun).rejects.toThrow('nothing-chosen')
  expect(view.allows('entries.page')).toBe(true)
  expect(asked).toEqual(['begin-session-view'])
})

test('guarded, it is left with the passphrase and not without', async () => {
  const { view, guard } = aView()
  await view.handlers.begin(beginning(true))
  await expect(view.handlers.leave({ current: null })).rejects.toBeInstanceOf(Failure)
  const wrong = secret('not it')
  await expect(view.handlers.leave({ current: wrong })).rejects.toThrow('wrong-passphrase')
  expect(view.isShown).toBe(true)
  expect(guard.failed).toBe(1)
  expect(wrong.passphrase.every((byte) => byte === 0)).toBe(true)
  guard.wait = 5
  await expect(view.handlers.leave({ current: secret(right) })).rejects.toThrow('wait-before-trying')
  expect(view.isShown).toBe(true)
  guard.wait = 0
  await view.handlers.leave({ current: secret(right) })
  expect(view.isShown).toBe(false)
})

test('not guarded, it is left by a button; and lock ends it either way', async () => {
  const { view, asked } = aView()
  await view.handlers.begin(beginning(false))
  const unasked = secret('something')
  await view.handlers.leave({ current: unasked })
  expect(unasked.passphrase.every((byte) => byte === 0)).toBe(true)
  expect(view.isShown).toBe(false)
  expect(asked).toEqual(['begin-session-view', 'end-session-view'])
  await view.handlers.begin(beginning(true))
  view.locked()
  expect(view.isShown).toBe(false)
})

test('no picture is shown in it, not even the rest of one that was on its way', async () => {
  const { view } = aView()
  const pieces = imageHandler(async (request) => {
    const reply = await view.askUnlessShown(request)
    return reply.ok && request.do === 'read-image'
      ? { ok: true, value: { mediaType: 'image/png', size: 2, pieces: 2, bytes: new Uint8Array([1]) } }
      : reply
  })
  const picture = () =>
    pieces({ method: 'GET', url: `${imageAddress}019aa000-0000-7000-8000-0000000000a1` } as Request)
  const begun = await picture()
  expect(begun.status).toBe(200)
  await view.handlers.begin(beginning(true))
  expect((await picture()).status).toBe(404)
  const read = begun.body?.getReader()
  await read?.read()
  await expect(read?.read()).rejects.toThrow('session-view-on')
  view.locked()
  expect((await picture()).status).toBe(200)
})
