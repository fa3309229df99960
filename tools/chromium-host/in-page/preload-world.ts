/// <reference lib="dom" />
import type { Codec } from './codec.ts'
import type { watchDepartures } from './departures.ts'
import type { Accelerator, MenuKey, watchKeys } from './keys.ts'
import type { WindowNews, watchWindow } from './manners.ts'
import type { CallAnswer, Exposed } from './page-world.ts'

/** What the preload's world is told about the process it believes to live in. */
export interface ProcessFacts {
  readonly platform: string
  readonly arch: string
  readonly versions: Readonly<Record<string, string | undefined>>
}

/** What the host wants of the window. */
export interface WindowWishes {
  /** Whether Chromium asks before it closes it. */
  readonly asksToLeave: boolean
  /** Those of the application menu. */
  readonly menu: readonly MenuKey[]
  /** Those kept from Chromium. */
  readonly taken: readonly Accelerator[]
}

/** From the preload's world to the host. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | WindowNews
  | { readonly kind: 'accelerator'; readonly item: number }
  | { readonly kind: 'navigate'; readonly url: string }

/** From the host to the preload's world. */
export type ToPage =
  | { readonly kind: 'reply'; readonly id: number; readonly ok: boolean; readonly text: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: string }
  | { readonly kind: 'keys'; readonly menu: readonly MenuKey[] }

/** The names the host binds in the preload's world, and in no other. */
interface PreloadGlobals {
  hostSend(text: string): void
  hostReceive(text: string): void
}

/**
 * Runs in the isolated world of the preload, before it, and makes the `electron` it may require: `ipcRenderer` and
 * `contextBridge`. Refers to nothing outside itself: its source text is run inside the page.
 */
export function makePreloadWorld(
  codec: Codec,
  watch: {
    readonly keys: typeof watchKeys
    readonly departures: typeof watchDepartures
    readonly window: typeof watchWindow
  },
  secret: string,
  facts: ProcessFacts,
  wishes: WindowWishes,
) {
  const host = globalThis as unknown as PreloadGlobals
  const fire = (name: string, detail: unknown) =>
    document.dispatchEvent(new CustomEvent(`${secret}:${name}`, { detail: JSON.stringify(detail) }))
  const tell = (message: FromPage) => host.hostSend(JSON.stringify(message))
  type AnyFunction = (...args: unknown[]) => unknown

  watch.departures((url) => tell({ kind: 'navigate', url }))
  watch.window(wishes.asksToLeave, tell)
  const changeKeys = watch.keys(wishes.menu, wishes.taken, (item) => tell({ kind: 'accelerator', item }))

  const exposedFunctions: AnyFunction[] = []
  let promises = 0
  const isPlain = (value: object) => {
    const prototype = Object.getPrototypeOf(value)
    return prototype === Object.prototype || prototype === null
  }
  const describe = (value: unknown): Exposed => {
    if (typeof value === 'function') {
      exposedFunctions.push(value as AnyFunction)
      return { kind: 'function', id: exposedFunctions.length - 1 }
    }
    if (value !== null && typeof value === 'object' && isPlain(value)) {
      return { kind: 'object', members: Object.entries(value).map(([key, held]) => [key, describe(held)]) }
    }
    return { kind: 'value', text: codec.encode(value) }
  }
  const settleLater = (promise: PromiseLike<unknown>): CallAnswer => {
    promises += 1
    const id = promises
    promise.then(
      (value) => fire('settle', { id, ok: true, text: codec.encode(value) }),
      (error: unknown) => fire('settle', { id, ok: false, text: codec.encode(error) }),
    )
    return { kind: 'promise', id }
  }
  const isPromise = (value: unknown): value is PromiseLike<unknown> =>
    typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function'

  document.addEventListener(`${secret}:call`, (event) => {
    const { id, args, callbacks } = JSON.parse((event as CustomEvent<string>).detail)
    let answer: CallAnswer
    try {
      const real = (codec.decode(args) as unknown[]).map((arg, at) =>
        callbacks[at] === null
          ? arg
          : (...heard: unknown[]) => fire('callback', { id: callbacks[at], args: codec.encode(heard) }),
      )
      const out = exposedFunctions[id]?.(...real)
      answer = isPromise(out) ? settleLater(out) : { kind: 'value', text: codec.encode(out) }
    } catch (error) {
      answer = { kind: 'error', text: codec.encode(error) }
    }
    fire('answer', answer)
  })

  const listeners = new Map<string, AnyFunction[]>()
  const pending = new Map<number, (ok: boolean, value: unknown) => void>()
  let invocations = 0
  host.hostReceive = (text) => {
    const message = JSON.parse(text) as ToPage
    if (message.kind === 'reply') {
      pending.get(message.id)?.(message.ok, codec.decode(message.text))
      pending.delete(message.id)
      return
    }
    if (message.kind === 'keys') return changeKeys(message.menu)
    for (const listener of listeners.get(message.channel) ?? []) {
      listener({ senderId: 0, ports: [] }, ...(codec.decode(message.args) as unknown[]))
    }
  }

  const off = (channel: string, listener: AnyFunction) => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((one) => one !== listener),
    )
    return ipcRenderer
  }
  const on = (channel: string, listener: AnyFunction) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcRenderer
  }
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        invocations += 1
        const id = invocations
        pending.set(id, (ok, value) => (ok ? resolve(value) : reject(value)))
        tell({ kind: 'invoke', id, channel, args: codec.encode(args) })
      }),
    send: (channel: string, ...args: unknown[]) => tell({ kind: 'send', channel, args: codec.encode(args) }),
    on,
    off,
    addListener: on,
    removeListener: off,
    once: (channel: string, listener: AnyFunction) => {
      const once = (...args: unknown[]) => {
        off(channel, once)
        listener(...args)
      }
      return on(channel, once)
    },
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return ipcRenderer
    },
  }
  const refuse = <T extends object>(name: string, held: T): T =>
    new Proxy(held, {
      get: (target, key, receiver) => {
        if (typeof key === 'symbol' || key in target || key === 'then') {
          return Reflect.get(target, key, receiver)
        }
        throw new Error(`not implemented by the Chromium host: ${name}.${key}`)
      },
    })
  const electron = refuse('electron', {
    ipcRenderer: refuse('ipcRenderer', ipcRenderer),
    contextBridge: refuse('contextBridge', {
      exposeInMainWorld: (key: string, value: unknown) => fire('expose', { key, exposed: describe(value) }),
    }),
  })
  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  const process = { ...facts, env: {}, argv: [], sandboxed: true, contextIsolated: true, type: 'renderer' }
  return { require, process }
}
