import { ipcMain, type WebFrameMain } from 'electron'
import type { Call } from '#shared/call.ts'
import { contract } from '#shared/contract.ts'
import type { Handlers, Reply } from '#shared/contract-types.ts'
import { Failure, toFailure } from '#shared/failure.ts'
import { log } from '../log.ts'
import { isSaneSize } from './measure.ts'

/** What the bridge needs to know of the rest of main. */
export interface Bridge {
  /** Whether this frame is the main frame of our one window, showing our page. */
  isOurs(frame: WebFrameMain | null): boolean
  isOpen(): boolean
  /** Whether this call may be answered now: while a session view is shown, hardly any. */
  allows(name: string): boolean
  readonly handlers: Handlers<'main'>
  /** Passes a checked call to the journal process and its sealed reply back. */
  relay(name: string, input: unknown): Promise<Reply>
}

/** Answers the window. This is the only place in the app that listens to it. */
export function serve(bridge: Bridge): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown): Promise<Reply> => {
    if (!bridge.isOurs(event.senderFrame)) {
      log('refused-sender', 'bridge')
      return { ok: false, code: 'refused-sender' }
    }
    const reply = await answer(bridge, name, input)
    if ('sealed' in reply) forgetSealed(reply.sealed)
    return reply
  })
}

/**
 * Overwrites words of the journal in main's memory once the window has its copy. Electron makes that copy in the same
 * turn in which the handler's promise resolves (lib/browser: `sendReply(await handler(…))`), so the next turn is late
 * enough.
 */
function forgetSealed(sealed: Uint8Array): void {
  setImmediate(() => sealed.fill(0))
}

/**
 * Answers one call: is it known, may it answer now, is its size sane, does its shape fit; then runs it.
 * Never throws: whatever goes wrong comes back as data, without messages that could quote what was sent.
 */
export async function answer(bridge: Omit<Bridge, 'isOurs'>, name: unknown, input: unknown): Promise<Reply> {
  try {
    const call = findCall(name)
    if (call === undefined || typeof name !== 'string') throw new Failure('unknown-call')
    if (!bridge.allows(name)) throw new Failure('session-view-on')
    if (!call.whileLocked && !bridge.isOpen()) throw new Failure('locked')
    if (!isSaneSize(input)) throw new Failure('too-large')
    const checked = call.input.safeParse(input)
    if (!checked.success) throw new Failure('bad-input')
    if (call.by === 'journal') return await bridge.relay(name, checked.data)
    return { ok: true, value: await run(bridge.handlers, name, checked.data) }
  } catch (thrown) {
    const failure = toFailure(thrown)
    if (failure.code === 'unexpected')
      log('call-failed', typeof name === 'string' && findCall(name) ? name : '?', thrown)
    return failure.detail
      ? { ok: false, code: failure.code, detail: failure.detail }
      : { ok: false, code: failure.code }
  }
}

/** The call of that name, if the contract itself holds it: `constructor` and `__proto__` are names of no call. */
function findCall(name: unknown): Call | undefined {
  if (typeof name !== 'string') return undefined
  const [group, verb, ...rest] = name.split('.')
  if (group === undefined || verb === undefined || rest.length > 0) return undefined
  const calls = own(contract, group)
  return calls === undefined ? undefined : (own(calls, verb) as Call | undefined)
}

function own(object: object, name: string): object | undefined {
  return Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined
}

async function run(handlers: Handlers<'main'>, name: string, input: unknown): Promise<unknown> {
  const [group = '', verb = ''] = name.split('.')
  const handler = Reflect.get(Reflect.get(handlers, group), verb) as (input: unknown) => unknown
  return handler(input)
}
