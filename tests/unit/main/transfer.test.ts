import { expect, test, vi } from 'vitest'
import type { Reply } from '#shared/contract-types.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'

const places = vi.hoisted(() => ({ asked: 0 }))
vi.mock('electron', () => ({ utilityProcess: {} }))
vi.mock('../../../src/main/dialogs.ts', () => ({
  askWhereToSave: async () => {
    places.asked += 1
    return '/somewhere/notes.zip'
  },
  askForExport: async () => null,
}))
const { transferCalls } = await import('../../../src/main/transfer.ts')

const right = 'violet morning tide'
const secret = (text: string) => ({
  kind: 'passphrase' as const,
  passphrase: new TextEncoder().encode(text),
})

/** Everything, sealed entries too, goes out only after the passphrase: here is what main asks of the journal. */
function asking() {
  places.asked = 0
  const asked: string[] = []
  let failed = 0
  const calls = transferCalls({
    async ask(request: JournalRequest): Promise<Reply> {
      asked.push(request.do)
      if (request.do === 'refuse-passphrase')
        return request.password === right
          ? { ok: false, code: 'file-password-is-passphrase' }
          : { ok: true, value: null }
      if (request.do !== 'prove-secret') return { ok: true, value: { kind: 'saved' } }
      const text = request.current.kind === 'passphrase' ? request.current.passphrase : new Uint8Array()
      const proven = new TextDecoder().decode(text) === right
      return proven ? { ok: true, value: null } : { ok: false, code: 'wrong-passphrase' }
    },
    guard: {
      secondsToWait: () => 0,
      failed: () => {
        failed += 1
      },
      succeeded: () => undefined,
    },
    browserWindow: () => null,
  })
  return { calls, asked, failures: () => failed }
}

test('without the passphrase no complete copy is made, and nobody is asked where to', async () => {
  const { calls, asked, failures } = asking()
  for (const current of [secret('not it'), secret('')]) {
    await expect(Promise.resolve(calls.export({ current, password: null }))).rejects.toThrow(
      'wrong-passphrase',
    )
    expect(current.passphrase.every((byte) => byte === 0)).toBe(true)
  }
  expect(asked).toEqual(['prove-secret', 'prove-secret'])
  expect([places.asked, failures()]).toEqual([0, 2])
})

test('with it the copy is made, after it was proven', async () => {
  const { calls, asked } = asking()
  await calls.export({ current: secret(right), password: null })
  expect(asked).toEqual(['prove-secret', 'export'])
})

test('a locked copy is not locked with the passphrase of the journal', async () => {
  const { calls, asked } = asking()
  await expect(Promise.resolve(calls.export({ current: secret(right), password: right }))).rejects.toThrow(
    'file-password-is-passphrase',
  )
  expect(asked).toEqual(['prove-secret', 'refuse-passphrase'])
})
