import { EventEmitter } from 'node:events'

/** What the host throws for anything of Electron it does not have. */
export function notImplemented(what: string): Error {
  return new Error(`not implemented by the Chromium host: ${what}`)
}

/** Names that JavaScript itself, test runners and `await` look for on any object. */
const askedOfEveryObject = new Set([
  'then',
  'toJSON',
  'inspect',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
  '__esModule',
])

/**
 * The same object, but reading or setting a property it does not have throws instead of giving `undefined`:
 * an app must never believe that a protection it asked for is in place when nothing happened.
 */
export function refuseUnknown<T extends object>(name: string, target: T): T {
  const check = (held: object, key: string | symbol) => {
    if (typeof key === 'symbol' || key in held || askedOfEveryObject.has(key)) return
    throw notImplemented(`${name}.${key}`)
  }
  return new Proxy(target, {
    get(held, key, receiver) {
      check(held, key)
      return Reflect.get(held, key, receiver)
    },
    set(held, key, value, receiver) {
      check(held, key)
      return Reflect.set(held, key, value, receiver)
    },
  })
}

/** An export of Electron of which the host has nothing: using it in any way throws. */
export function unimplementedExport(name: string): unknown {
  const refuse = () => {
    throw notImplemented(name)
  }
  // Only what can be called and constructed has a proxy that can refuse it.
  return new Proxy(class Unimplemented {}, {
    get(_held, key) {
      if (typeof key === 'symbol' || askedOfEveryObject.has(key)) return undefined
      throw notImplemented(`${name}.${key}`)
    },
    apply: refuse,
    construct: refuse,
  })
}

/** Throws when an options object has a key the host neither follows nor knows to be without meaning here. */
export function refuseUnknownOptions(name: string, options: object, known: ReadonlySet<string>): void {
  for (const key of Object.keys(options)) {
    if (!known.has(key)) throw notImplemented(`${name} option ${key}`)
  }
}

/** A listener as Node's own emitter takes it. */
export type Listener = Parameters<EventEmitter['on']>[1]

/**
 * An emitter that refuses properties it does not have, and listeners for events the host would never send. What its
 * constructor makes is the refusing object itself, so that everybody, also a subclass, knows one and the same object.
 */
export class HostEmitter extends EventEmitter {
  readonly emitterName: string
  readonly knownEvents: ReadonlySet<string | symbol>

  constructor(name: string, knownEvents: readonly string[]) {
    super()
    this.emitterName = name
    this.knownEvents = new Set<string | symbol>([...knownEvents, 'newListener', 'removeListener', 'error'])
    // biome-ignore lint/correctness/noConstructorReturn: see above.
    return refuseUnknown(name, this)
  }

  private checkEvent(event: string | symbol): void {
    if (!this.knownEvents.has(event)) throw notImplemented(`event ${this.emitterName} '${String(event)}'`)
  }

  override on(event: string | symbol, listener: Listener): this {
    this.checkEvent(event)
    return super.on(event, listener)
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener)
  }

  override once(event: string | symbol, listener: Listener): this {
    this.checkEvent(event)
    return super.once(event, listener)
  }

  override prependListener(event: string | symbol, listener: Listener): this {
    this.checkEvent(event)
    return super.prependListener(event, listener)
  }
}
