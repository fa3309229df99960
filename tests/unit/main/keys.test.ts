import { expect, test, vi } from 'vitest'
import type { Reply } from '#shared/contract-types.ts'
import { toFailure } from '#shared/failure.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'
import { keyHandlers } from '../../../src/main/keys.ts'
import { UnlockDelay } from '../../../src/main/unlock-delay.ts'

// `unwrap` lives beside what starts the journal process.
vi.mock('electron', () => ({ utilityProcess: {} }))

const bytes = (text: string) => new TextEncoder().encode(text)
const current = () => ({ kind: 'passphrase', passphrase: bytes('violet morning tide') }) as const
const codeOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'done',
    (thrown: unknown) => toFailure(thrown).code,
  )

function handlersAnswering(reply: Reply) {
  const asked: JournalRequest[] = []
  let failed = 0
  let forgotten = 0
  const delay = new UnlockDelay(() => 0)
  const handlers = keyHandlers({
    async ask(request) {
      asked.push(structuredClone(request))
      return reply
    },
    lock: () => undefined,
    keychain: {
      here: async () => 'available',
      isOffered: async () => false,
      make: async () => new Uint8Array(32).fill(7),
      read: async () => new Uint8Array(32),
      forget() {
        forgotten += 1
      },
    },
    guard: {
      secondsToWait: () => delay.secondsToWait(),
      failed() {
        failed += 1
        delay.failed()
      },
      succeeded: () => delay.succeeded(),
    },
  })
  return { handlers, asked, failures: () => failed, forgotten: () => forgotten }
}

test('passphrases are handed on as bytes and overwritten with zeros in main, whatever the answer', async () => {
  for (const reply of [
    { ok: true, value: null },
    { ok: false, code: 'wrong-passphrase' },
  ] as const) {
    const { handlers, asked } = handlersAnswering(reply)
    const input = { current: current(), next: bytes('seven grey lanterns') }
    await codeOf(Promise.resolve(handlers.changePassphrase(input)))
    expect(asked).toEqual([
      { do: 'change-passphrase', current: current(), next: bytes('seven grey lanterns') },
    ])
    expect([...input.current.passphrase, ...input.next].every((byte) => byte === 0)).toBe(true)
  }
})

test('guessing the passphrase of an open journal is as slow as at the lock screen, and is counted', async () => {
  const { handlers, asked, failures } = handlersAnswering({ ok: false, code: 'wrong-passphrase' })
  const guess = () => codeOf(Promise.resolve(handlers.setCode({ current: current(), code: null })))
  for (let attempt = 1; attempt <= 3; attempt += 1) expect(await guess()).toBe('wrong-passphrase')
  expect(await guess()).toBe('wait-before-trying')
  expect(asked).toHaveLength(3)
  expect(failures()).toBe(3)
})

test('another failure is no wrong guess', async () => {
  const { handlers, failures } = handlersAnswering({ ok: false, code: 'disk-full' })
  const change = { current: current(), next: bytes('seven grey lanterns') }
  expect(await codeOf(Promise.resolve(handlers.changePassphrase(change)))).toBe('disk-full')
  expect(failures()).toBe(0)
})

test('what the keychain keeps goes when its slot could not be made, when it is switched off, and when all keys change', async () => {
  const refused = handlersAnswering({ ok: false, code: 'wrong-passphrase' })
  expect(await codeOf(Promise.resolve(refused.handlers.setKeychain({ current: current(), on: true })))).toBe(
    'wrong-passphrase',
  )
  expect(refused.forgotten()).toBe(1)
  const { handlers, asked, forgotten } = handlersAnswering({ ok: true, value: { lostPictures: 0 } })
  await handlers.setKeychain({ current: current(), on: true })
  expect(asked.at(-1)).toMatchObject({ do: 'set-keychain', secret: new Uint8Array(32).fill(7) })
  expect(forgotten()).toBe(0)
  await handlers.setKeychain({ current: current(), on: false })
  expect(asked.at(-1)).toMatchObject({ do: 'set-keychain', secret: null })
  expect(forgotten()).toBe(1)
  await handlers.rotate({ current: current(), next: bytes('seven grey lanterns'), code: null })
  expect(forgotten()).toBe(2)
})
