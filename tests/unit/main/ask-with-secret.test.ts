import { expect, test, vi } from 'vitest'
import { toFailure } from '#shared/failure.ts'
import type { JournalRequest } from '#shared/journal-wire.ts'
import { UnlockDelay } from '../../../src/main/unlock-delay.ts'

// `unwrap` lives beside what starts the journal process.
vi.mock('electron', () => ({ utilityProcess: {} }))
const { sealedCalls } = await import('../../../src/main/sealed.ts')
const { SessionView } = await import('../../../src/main/session-view.ts')

const secret = (text: string) => ({
  kind: 'passphrase' as const,
  passphrase: new TextEncoder().encode(text),
})

/** A journal that only "violet" opens, and takes a turn to say so. */
function aJournal() {
  const tried: string[] = []
  let failed = 0
  const delay = new UnlockDelay(() => 0)
  const parts = {
    async ask(request: JournalRequest) {
      await new Promise(setImmediate)
      if (!('current' in request) || request.current.kind !== 'passphrase')
        return { ok: true, value: null } as const
      const text = new TextDecoder().decode(request.current.passphrase)
      tried.push(text)
      return text === 'violet'
        ? ({ ok: true, value: null } as const)
        : ({ ok: false, code: 'wrong-passphrase' } as const)
    },
    guard: {
      secondsToWait: () => delay.secondsToWait(),
      failed() {
        failed += 1
        delay.failed()
      },
      succeeded: () => delay.succeeded(),
    },
    changed: () => undefined,
  }
  return { parts, tried, failures: () => failed }
}

const codeOf = (asking: unknown) =>
  Promise.resolve(asking).then(
    () => 'done',
    (thrown: unknown) => toFailure(thrown).code,
  )

test('what is sealed is opened by the passphrase alone, which is overwritten; guesses are counted and wait', async () => {
  const { parts, failures } = aJournal()
  const calls = sealedCalls(parts)
  const given = [secret('grey'), secret('violet'), secret('lamp'), secret('gate'), secret('mill')]
  const answers: string[] = []
  for (const current of given) answers.push(await codeOf(calls.open({ current })))
  answers.push(await codeOf(calls.open({ current: secret('violet') })))
  expect(answers).toEqual([
    'wrong-passphrase',
    'done',
    'wrong-passphrase',
    'wrong-passphrase',
    'wrong-passphrase',
    'wait-before-trying',
  ])
  expect(failures()).toBe(4)
  for (const { passphrase } of given) expect(passphrase.every((byte) => byte === 0)).toBe(true)
})

test('many guesses sent at once wait as one after the other does, wherever they are asked', async () => {
  const { parts, tried } = aJournal()
  const calls = sealedCalls(parts)
  const other = new SessionView(parts)
  await other.handlers.begin({ guarded: true } as never)
  const words = ['one', 'two', 'three', 'four', 'violet', 'six']
  const guesses = words.map((word, nth) => {
    const current = secret(word)
    return codeOf(nth % 2 === 0 ? calls.open({ current }) : other.handlers.leave({ current }))
  })
  expect(await Promise.all(guesses)).toEqual([
    'wrong-passphrase',
    'wrong-passphrase',
    'wrong-passphrase',
    'wait-before-trying',
    'wait-before-trying',
    'wait-before-trying',
  ])
  expect(tried).toEqual(['one', 'two', 'three'])
})
